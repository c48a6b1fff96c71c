using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Storage;
using LiveOps.Standalone.ApiServer.Tables;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Writes watch events, one JSON object a line.</summary>
internal sealed class WatchStream(ResourceRequest request, TimeProvider time, TimeSpan sendTimeout)
{
    private const int FlushBytes = 32 * 1024;
    private const string InitialEventsEnd = "k8s.io/initial-events-end";

    private readonly ResponseShape _shape = Accept.ShapeOf(request.Http);
    private readonly TableObjects _include = TableWriter.ParseInclude(request.Http.Text("includeObject"));
    private readonly ArrayBufferWriter<byte> _pending = new();
    private bool _columnsSent;

    /// <summary>Whether a send was given up because the client does not read.</summary>
    public bool IsStalled { get; private set; }

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        request.Response.ContentType = MediaTypes.Json;
        request.Response.Headers.CacheControl = "no-cache, private";
        await request.Response.StartAsync(cancellationToken);
        await request.Response.Body.FlushAsync(cancellationToken);
    }

    public async Task SendAsync(string type, StoredObject value, CancellationToken cancellationToken)
    {
        _pending.Write(Encoding.UTF8.GetBytes($"{{\"type\":\"{type}\",\"object\":"));
        _pending.Write(Render(value).Span);
        _pending.Write("}\n"u8);
        if (_pending.WrittenCount >= FlushBytes)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public async Task SendBookmarkAsync(long revision, bool endsInitial, CancellationToken cancellationToken)
    {
        var metadata = new JsonObject { ["resourceVersion"] = revision.ToString(), ["creationTimestamp"] = null };
        if (endsInitial)
        {
            metadata["annotations"] = new JsonObject { [InitialEventsEnd] = "true" };
        }

        var bookmark = new JsonObject { ["kind"] = request.Resource.Kind, ["apiVersion"] = request.Resource.ApiVersion, ["metadata"] = metadata };
        Add("BOOKMARK", _shape switch
        {
            ResponseShape.Table => Table(bookmark),
            ResponseShape.Metadata => PartialMetadata.Of(bookmark),
            _ => bookmark,
        });
        await FlushAsync(cancellationToken);
    }

    public async Task SendErrorAsync(ApiException error, CancellationToken cancellationToken)
    {
        Add("ERROR", error.ToStatus());
        await FlushAsync(cancellationToken);
    }

    /// <exception cref="OperationCanceledException">Also when the client takes nothing for too long; see <see cref="IsStalled"/>.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_pending.WrittenCount == 0)
        {
            return;
        }

        using var timeout = new CancellationTokenSource(sendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await request.Response.Body.WriteAsync(_pending.WrittenMemory, either.Token);
            await request.Response.Body.FlushAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            IsStalled = timeout.IsCancellationRequested;
            throw;
        }

        _pending.ResetWrittenCount();
    }

    private void Add(string type, JsonObject value)
    {
        var change = new JsonObject { ["type"] = type, ["object"] = value };
        _pending.Write(JsonSerializer.SerializeToUtf8Bytes(change, StoreJson.Options));
        _pending.Write("\n"u8);
    }

    private ReadOnlyMemory<byte> Render(StoredObject stored)
    {
        var resource = request.Resource;
        if (_shape == ResponseShape.Object && resource.ApiVersion == resource.StorageApiVersion)
        {
            return stored.Json;
        }

        var value = Versions.ToServed(stored.Parse(), resource);
        return JsonSerializer.SerializeToUtf8Bytes(_shape switch
        {
            ResponseShape.Table => Table(value),
            ResponseShape.Metadata => PartialMetadata.Of(value),
            _ => value,
        }, StoreJson.Options);
    }

    private JsonObject Table(JsonObject value)
    {
        var metadata = new JsonObject { ["resourceVersion"] = value["metadata"]!["resourceVersion"]!.DeepClone() };
        var table = new TableWriter(request.Resource, _include, time.GetUtcNow()).Table(metadata, [value], !_columnsSent);
        _columnsSent = true;
        return table;
    }
}
