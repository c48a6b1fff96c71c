using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Gives out what containers wrote (<c>pods/log</c>).</summary>
internal sealed class PodLogEndpoint(ObjectStore store, IPodLogs logs, TimeProvider time)
{
    public async Task ReadAsync(ResourceRequest request)
    {
        var asked = Read(request);
        var log = await logs.OpenAsync(asked, request.Aborted) ?? throw RequestErrors.BadRequest(asked.Previous
            ? $"previous terminated container \"{asked.Container}\" in pod \"{asked.Pod}\" not found"
            : $"container \"{asked.Container}\" in pod \"{asked.Pod}\" is waiting to start: ContainerCreating");
        var response = request.Response;
        response.ContentType = "text/plain";
        await response.StartAsync(request.Aborted);
        var left = asked.LimitBytes ?? long.MaxValue;
        await foreach (var chunk in log.WithCancellation(request.Aborted))
        {
            var part = chunk.Length > left ? chunk[..(int)left] : chunk;
            await response.Body.WriteAsync(part, request.Aborted);
            await response.Body.FlushAsync(request.Aborted);
            left -= part.Length;
            if (left == 0)
            {
                return;
            }
        }
    }

    private PodLogRequest Read(ResourceRequest request)
    {
        var http = request.Http;
        var scope = request.Scope ?? throw RequestErrors.UnknownPath();
        var pod = store.State.Find(new(request.Resource.Resource, scope, request.Path.Name)) ?? throw ObjectErrors.NotFound(request.Resource, request.Path.Name);
        var value = pod.Parse();
        return new()
        {
            Namespace = scope,
            Pod = pod.Key.Name,
            PodUid = pod.Digest.Uid,
            Container = ContainerOf(value, http.Text("container"), pod.Key.Name),
            Follow = http.Flag("follow"),
            Previous = http.Flag("previous"),
            Timestamps = http.Flag("timestamps"),
            TailLines = http.Number("tailLines"),
            LimitBytes = http.Number("limitBytes"),
            Since = http.Number("sinceSeconds") is { } seconds ? time.GetUtcNow().AddSeconds(-seconds) : SinceTime(http.Text("sinceTime")),
        };
    }

    private static DateTimeOffset? SinceTime(string? text) => string.IsNullOrEmpty(text) ? null
        : DateTimeOffset.TryParse(text, out var since) ? since : throw RequestErrors.BadRequest($"invalid sinceTime: '{text}' is not an RFC 3339 time");

    private static string ContainerOf(System.Text.Json.Nodes.JsonObject pod, string? asked, string name)
    {
        var containers = pod.Object("spec")!.Objects("containers").Concat(pod.Object("spec")!.Objects("initContainers"))
            .Select(container => container.Text("name") ?? "").ToList();
        if (string.IsNullOrEmpty(asked))
        {
            return containers.Count == 1
                ? containers[0]
                : throw RequestErrors.BadRequest($"a container name must be specified for pod {name}, choose one of: [{string.Join(' ', containers)}]");
        }

        return containers.Contains(asked, StringComparer.Ordinal) ? asked : throw RequestErrors.BadRequest($"container {asked} is not valid for pod {name}");
    }
}
