using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Apply;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>Removes orders that are done with.</summary>
internal sealed class MoveOrderWriter(IKubernetesClient client, Latest<LiveRoom> rooms, Fence fence)
{
    /// <summary>Only onto the version that was read: another order that came meanwhile stays.</summary>
    public async Task RemoveAsync(LiveRoom room, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["resourceVersion"] = room.Metadata.ResourceVersion,
                ["annotations"] = new JsonObject { [MoveOrder.Annotation] = null },
            },
        };
        fence.Pass();
        try
        {
            rooms.Wrote(room, await client.PatchAsync<LiveRoom>(ObjectKey.Of(room), new(body, PatchType.Merge), cancellationToken: cancellationToken));
        }
        catch (KubernetesApiException e) when (e.IsConflict || e.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            // It was changed meanwhile, and is looked at again.
        }
    }
}
