using System.Net;
using System.Text.Json.Nodes;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rooms;

/// <summary>
/// Makes, changes and deletes LiveRooms. Each call returns once the gateway's own copy shows the change, so that who reads after a
/// write reads what was written.
/// </summary>
internal sealed class RoomWriter(IKubernetesClient client, RoomCatalog rooms, RoomPins pins)
{
    /// <summary>Owns what patches set.</summary>
    private const string FieldManager = "liveops-gateway";

    /// <summary>Owns <c>spec.state</c> alone: an apply gives up whatever field it names no more (<c>docs/protocol/rest.md</c>).</summary>
    private const string StateManager = "liveops-gateway-state";

    /// <param name="room">As it is to be, but for its pin.</param>
    /// <param name="pin">Empty for none.</param>
    /// <returns>Null where there is such a room already.</returns>
    public async Task<LiveRoom?> CreateAsync(LiveRoom room, string pin, CancellationToken cancellationToken)
    {
        var key = ObjectKey.Of(room);
        if (pin.Length > 0)
        {
            // The room names its Secret from the first moment: until that is written nobody gets in, instead of everybody.
            room = room with { Spec = room.Spec with { PinSecretRef = RoomPins.ReferenceOf(key) } };
        }

        LiveRoom made;
        try
        {
            made = await client.CreateAsync(room, cancellationToken);
        }
        catch (KubernetesApiException taken) when (taken.IsConflict)
        {
            return null;
        }

        try
        {
            if (pin.Length > 0)
            {
                await pins.WriteAsync(made, pin, cancellationToken);
            }
        }
        catch (Exception)
        {
            // Half a room is no room: one whose pin nobody knows could never be entered.
            await client.DeleteAsync<LiveRoom>(key, cancellationToken: CancellationToken.None);
            throw;
        }

        return await rooms.WaitForAsync(made, cancellationToken);
    }

    /// <param name="key">Of the room.</param>
    /// <param name="spec">A merge patch, or null.</param>
    /// <param name="state">Or null.</param>
    /// <param name="pin">Null leaves it, empty removes it.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Null where there is no such room.</returns>
    public async Task<LiveRoom?> ChangeAsync(ObjectKey key, JsonObject? spec, RoomState? state, string? pin, CancellationToken cancellationToken)
    {
        if (rooms.Find(key) is not { } room)
        {
            return null;
        }

        try
        {
            if (pin is { Length: > 0 })
            {
                await pins.WriteAsync(room, pin, cancellationToken);
            }

            if (pin is not null)
            {
                spec ??= [];
                spec["pinSecretRef"] = pin.Length == 0 ? null : RoomPins.ReferenceNode(key);
            }

            if (spec is not null)
            {
                var patch = new V1Patch(new JsonObject { ["spec"] = spec }, PatchType.Merge) { FieldManager = FieldManager };
                room = await client.PatchAsync<LiveRoom>(key, patch, cancellationToken: cancellationToken);
            }

            if (state is { } wanted)
            {
                room = await ApplyStateAsync(key, wanted, cancellationToken);
            }
        }
        catch (KubernetesApiException gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        return await rooms.WaitForAsync(room, cancellationToken);
    }

    /// <returns>False where there is no such room.</returns>
    public async Task<bool> DeleteAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (!await client.DeleteAsync<LiveRoom>(key, cancellationToken: cancellationToken))
        {
            return false;
        }

        await rooms.WaitForEndAsync(key, cancellationToken);
        return true;
    }

    private Task<LiveRoom> ApplyStateAsync(ObjectKey key, RoomState state, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["apiVersion"] = "liveops.dev/v1alpha1",
            ["kind"] = "LiveRoom",
            ["metadata"] = new JsonObject { ["name"] = key.Name, ["namespace"] = key.Namespace },
            ["spec"] = new JsonObject { ["state"] = state.ToString() },
        };
        return client.PatchAsync<LiveRoom>(
            key, new V1Patch(body, PatchType.ServerSideApply) { FieldManager = StateManager, Force = true }, cancellationToken: cancellationToken);
    }
}
