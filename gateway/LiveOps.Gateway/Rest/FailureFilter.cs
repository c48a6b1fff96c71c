using System.Net;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Redis;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rest;

/// <summary>Says in the API's own words what the API server, or the server itself, made of a request.</summary>
internal sealed class FailureFilter(ILogger<FailureFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (KubernetesApiException refused) when (refused.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest)
        {
            return RestErrors.Of(StatusCodes.Status400BadRequest, refused.Status.Message ?? "the API server refused this");
        }
        catch (KubernetesApiException refused) when (refused.IsConflict)
        {
            return RestErrors.Of(StatusCodes.Status409Conflict, "somebody else changed this at the same time; try again");
        }
        catch (Exception exception) when (exception is KubernetesApiException or HttpRequestException)
        {
            RestLog.ClusterFailed(logger, exception, context.HttpContext.Request.Method, context.HttpContext.Request.Path);
            context.HttpContext.Response.Headers.RetryAfter = "1";
            return RestErrors.Of(StatusCodes.Status503ServiceUnavailable, "the API server cannot be reached, or refuses the gateway; try again in a moment");
        }
        catch (Exception exception) when (exception is PresenceUnavailableException or RedisUnavailableException)
        {
            context.HttpContext.Response.Headers.RetryAfter = "1";
            return RestErrors.Of(StatusCodes.Status503ServiceUnavailable, "who is in the room cannot be said: Redis cannot be reached; try again in a moment");
        }
        catch (BadHttpRequestException bad)
        {
            return RestErrors.Of(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "the body is too large" : "the request cannot be read");
        }
    }
}
