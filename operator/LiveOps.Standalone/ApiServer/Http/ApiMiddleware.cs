using LiveOps.Standalone.ApiServer.Errors;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>The one way in: who asks, whether there is room, and how refusals are told.</summary>
internal sealed class ApiMiddleware(Authentication authentication, InFlightLimit limit, ApiEndpoints endpoints, ILogger<ApiMiddleware> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (await ServerEndpoint.TryHandleAsync(context))
            {
                return;
            }

            if (!authentication.IsAuthenticated(context.Request))
            {
                throw RequestErrors.Unauthorized();
            }

            await limit.RunAsync(context.Request, () => endpoints.HandleAsync(context));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
        catch (ApiException e)
        {
            await RefuseAsync(context, e);
        }
        catch (BadHttpRequestException e)
        {
            await RefuseAsync(context, RequestErrors.BadRequest(e.Message));
        }
        catch (Exception e)
        {
            // Whatever one request runs into, the others are served on; the log keeps what it was.
            logger.RequestFailed(context.Request.Method, context.Request.Path, e);
            await RefuseAsync(context, RequestErrors.Internal(e.Message));
        }
    }

    private static Task RefuseAsync(HttpContext context, ApiException error)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        return Responses.StatusAsync(context.Response, error, context.RequestAborted);
    }
}
