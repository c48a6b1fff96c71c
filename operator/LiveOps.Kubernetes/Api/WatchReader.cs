using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LiveOps.Kubernetes.Api;

/// <summary>Reads watches line by line.</summary>
internal sealed class WatchReader(ApiTransport transport, KubernetesOptions options, TimeProvider time, Random random)
{
    private static readonly StreamPipeReaderOptions Buffers = new(bufferSize: 16 * 1024);

    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(ListOptions scope, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        var path = ResourcePath<T>.Collection(scope.Namespace) + Query(scope);
        var request = $"WATCH {path}";
        using var response = await transport.SendAsync(HttpMethod.Get, path, null, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var lines = new LineReader(PipeReader.Create(stream, Buffers), request, options.MaxEventBytes);
        using var silence = new TimeLimit(options.WatchSilence, time, cancellationToken);
        while (await lines.ReadAsync(silence) is { } line)
        {
            silence.Restart(Timeout.InfiniteTimeSpan);
            yield return Parse<T>(line, request);
            silence.Restart(options.WatchSilence);
        }
    }

    private string Query(ListOptions scope)
    {
        // Spread at random: else all watches of all replicas end, and start anew, in the same second.
        var seconds = options.WatchTimeoutSeconds + random.Next(options.WatchTimeoutSeconds + 1);
        return new QueryBuilder()
            .Add("watch", "true")
            .Add("allowWatchBookmarks", "true")
            .Add("timeoutSeconds", seconds.ToString())
            .Add("resourceVersion", scope.ResourceVersion)
            .Add("labelSelector", scope.LabelSelector)
            .Add("fieldSelector", scope.FieldSelector)
            .ToString();
    }

    private static WatchEvent<T> Parse<T>(ReadOnlySequence<byte> line, string request) where T : class, IKubernetesObject
    {
        var frame = WatchFrame.Parse(line);
        return frame.Type switch
        {
            "ADDED" => new(WatchEventType.Added, ReceivedObject.RequireName(frame.Read<T>(KubernetesJson.Options))),
            "MODIFIED" => new(WatchEventType.Modified, ReceivedObject.RequireName(frame.Read<T>(KubernetesJson.Options))),
            "DELETED" => new(WatchEventType.Deleted, ReceivedObject.RequireName(frame.Read<T>(KubernetesJson.Options))),
            "BOOKMARK" => new(WatchEventType.Bookmark, frame.Read<T>(KubernetesJson.BookmarkOptions)),
            "ERROR" => throw Error(frame.Read<V1Status>(KubernetesJson.Options), request),
            _ => throw new JsonException($"{request}: unknown event type \"{frame.Type}\"."),
        };
    }

    private static KubernetesApiException Error(V1Status status, string request) => new((HttpStatusCode)status.Code, status, request);
}
