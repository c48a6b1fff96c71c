using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Apply;

/// <summary>
/// Writes statuses: only what changed, and only onto the version that was read. A conflict means that the object was changed
/// meanwhile; its watch event brings it back.
/// </summary>
internal sealed class StatusWriter(IKubernetesClient client, Fence fence)
{
    /// <returns>The object after the write, the same one where there was nothing to write, or null after a conflict or if it is gone.</returns>
    public async Task<T?> WriteAsync<T>(T current, object? before, object after, CancellationToken cancellationToken)
        where T : class, IKubernetesObject
    {
        if (MergePatch.Between(Json(before), Json(after)) is not { } change)
        {
            return current;
        }

        var body = new JsonObject
        {
            ["metadata"] = new JsonObject { ["resourceVersion"] = current.Metadata.ResourceVersion },
            ["status"] = change,
        };
        fence.Pass();
        try
        {
            return await client.PatchAsync<T>(ObjectKey.Of(current), new(body, PatchType.Merge), "status", cancellationToken);
        }
        catch (KubernetesApiException e) when (e.IsConflict || e.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static JsonObject Json(object? value) =>
        value is null ? [] : JsonSerializer.SerializeToNode(value, value.GetType(), KubernetesJson.Options)!.AsObject();
}
