using LiveOps.Standalone.ApiServer.Discovery;
using LiveOps.Standalone.ApiServer.Errors;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>All that is served but health and version.</summary>
internal sealed class ApiEndpoints(DiscoveryEndpoint discovery, OpenApiEndpoint openApi, ResourceEndpoints resources)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && (await discovery.TryHandleAsync(context) || await openApi.TryHandleAsync(context)))
        {
            return;
        }

        await resources.HandleAsync(context, ResourcePath.Parse(context.Request.Path.Value!) ?? throw RequestErrors.UnknownPath());
    }
}
