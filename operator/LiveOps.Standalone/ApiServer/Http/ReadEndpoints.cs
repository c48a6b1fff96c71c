namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>What answers GET on resources.</summary>
internal sealed class ReadEndpoints(GetEndpoint get, ListEndpoint list, WatchEndpoint watch, PodLogEndpoint logs)
{
    public Task HandleAsync(ResourceRequest request) => request switch
    {
        { Path.Subresource: "log" } => logs.ReadAsync(request),
        { IsWatch: true } => watch.WatchAsync(request),
        { Path.Name: "" } => list.ListAsync(request),
        _ => get.GetAsync(request),
    };
}
