using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Http;
using LiveOps.Standalone.ApiServer.Resources;

namespace LiveOps.Standalone.ApiServer.Discovery;

/// <summary>Says which resources are served.</summary>
internal sealed class DiscoveryEndpoint(ResourceRegistry registry)
{
    /// <summary>Answers if the path is one of discovery; false otherwise.</summary>
    public async Task<bool> TryHandleAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var resources = registry.All;
        if (parts is not (["api"] or ["api", _] or ["apis"] or ["apis", _] or ["apis", _, _]))
        {
            return false;
        }

        context.Response.Headers.Vary = "Accept";
        if (parts.Length == 1 && Accept.WantsAggregatedDiscovery(context.Request))
        {
            await Responses.JsonAsync(context.Response, AggregatedDiscovery.Groups(resources, core: parts[0] == "api"),
                mediaType: AggregatedDiscovery.MediaType, cancellationToken: context.RequestAborted);
            return true;
        }

        var body = parts switch
        {
            ["api"] => PlainDiscovery.CoreVersions(context.Request.Host.Value ?? ""),
            ["apis"] => PlainDiscovery.Groups(resources),
            ["apis", var group] => PlainDiscovery.Group(resources, group),
            ["api", var version] => PlainDiscovery.Resources(resources, version),
            _ => PlainDiscovery.Resources(resources, $"{parts[1]}/{parts[2]}"),
        };
        await Responses.JsonAsync(context.Response, body ?? throw RequestErrors.UnknownPath(), cancellationToken: context.RequestAborted);
        return true;
    }
}
