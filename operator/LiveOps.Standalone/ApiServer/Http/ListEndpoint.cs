using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Storage;
using LiveOps.Standalone.ApiServer.Tables;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Lists objects, in pages where that is asked for.</summary>
internal sealed class ListEndpoint(ListPages pages, TimeProvider time)
{
    public async Task ListAsync(ResourceRequest request)
    {
        var http = request.Http;
        var (state, after) = pages.Open(http.Text("continue"));
        CheckVersion(request, state, after is not null);
        var limit = (int)Math.Min(http.Number("limit") is > 0 and var asked ? asked : int.MaxValue, int.MaxValue);
        var rest = request.Selector().List(state);
        if (after is { } last)
        {
            rest = rest.SkipWhile(value => Compare(value.Key, last) <= 0);
        }

        var matching = rest.ToList();
        var page = matching.Count > limit ? matching.GetRange(0, limit) : matching;
        var metadata = new JsonObject { ["resourceVersion"] = state.Revision.ToString() };
        if (page.Count < matching.Count)
        {
            metadata["continue"] = pages.Continue(state, page[^1].Key);
            metadata["remainingItemCount"] = matching.Count - page.Count;
        }

        await WriteAsync(request, metadata, page);
    }

    private async Task WriteAsync(ResourceRequest request, JsonObject metadata, List<StoredObject> page)
    {
        var resource = request.Resource;
        var shape = Accept.ShapeOf(request.Http);
        if (shape == ResponseShape.Object && resource.ApiVersion == resource.StorageApiVersion)
        {
            await WriteStoredAsync(request, metadata, page);
            return;
        }

        var values = page.Select(stored => Versions.ToServed(stored.Parse(), resource));
        await Responses.JsonAsync(request.Response, shape switch
        {
            ResponseShape.Table => new TableWriter(resource, TableWriter.ParseInclude(request.Http.Text("includeObject")), time.GetUtcNow()).Table(metadata, values),
            ResponseShape.Metadata => List("PartialObjectMetadataList", "meta.k8s.io/v1", metadata, values.Select(PartialMetadata.Of)),
            _ => List(resource.ListKind, resource.ApiVersion, metadata, values),
        }, cancellationToken: request.Aborted);
    }

    /// <summary>Strings the stored bytes together.</summary>
    private static async Task WriteStoredAsync(ResourceRequest request, JsonObject metadata, List<StoredObject> page)
    {
        var response = request.Response;
        response.ContentType = MediaTypes.Json;
        var head = List(request.Resource.ListKind, request.Resource.ApiVersion, metadata, []).ToJsonString();
        var writer = response.BodyWriter;
        writer.Write(System.Text.Encoding.UTF8.GetBytes(head[..^2]));
        for (var i = 0; i < page.Count; i++)
        {
            writer.Write(i == 0 ? ""u8 : ","u8);
            writer.Write(page[i].Json.Span);
            if (writer is { CanGetUnflushedBytes: true, UnflushedBytes: > 1 << 16 })
            {
                await writer.FlushAsync(request.Aborted);
            }
        }

        writer.Write("]}"u8);
        await writer.FlushAsync(request.Aborted);
    }

    private static JsonObject List(string kind, string apiVersion, JsonObject metadata, IEnumerable<JsonObject> items) => new()
    {
        ["kind"] = kind,
        ["apiVersion"] = apiVersion,
        ["metadata"] = metadata,
        ["items"] = new JsonArray([.. items]),
    };

    private static void CheckVersion(ResourceRequest request, StoreState state, bool continues)
    {
        var version = request.Http.Number("resourceVersion");
        var match = request.Http.Text("resourceVersionMatch");
        if (!string.IsNullOrEmpty(match) && (version is null || continues || match is not ("Exact" or "NotOlderThan")))
        {
            throw RequestErrors.BadRequest($"invalid resourceVersionMatch: '{match}' needs a resourceVersion, no continue, and is Exact or NotOlderThan");
        }

        if (version > state.Revision)
        {
            throw RequestErrors.TooLargeResourceVersion(version.Value, state.Revision);
        }

        if (match == "Exact" && version != state.Revision)
        {
            throw RequestErrors.Expired($"The resourceVersion for the provided list is too old: only the present one ({state.Revision}) is kept");
        }
    }

    private static int Compare(StorageKey left, StorageKey right) => string.CompareOrdinal(left.Namespace, right.Namespace) is not 0 and var byNamespace
        ? byNamespace
        : string.CompareOrdinal(left.Name, right.Name);
}
