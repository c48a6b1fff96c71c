using System.Text;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Chaos.Invariants;

/// <summary>What the bridges have, asked of themselves.</summary>
internal static class Bridges
{
    /// <summary>All rooms of a bridge, each with the number of its forwarders.</summary>
    public static async Task<IReadOnlyDictionary<long, int>> RoomsAsync(
        IKubernetesClient kubernetes, MediaNode node, IReadOnlyList<LiveRoom> known, CancellationToken cancellationToken)
    {
        var secret = await kubernetes.GetAsync<V1Secret>(new(node.Metadata.Namespace, node.Spec.SecretRef!.Name), cancellationToken);
        string Credential(string key) => Encoding.UTF8.GetString(secret!.Data![key]);
        await using var connection = new JanusConnection(new() { Url = new Uri(node.Status!.Address!), ApiSecret = Credential("apiSecret") });
        var plugin = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(cancellationToken);
        var rooms = new Dictionary<long, int>();
        foreach (var room in (await plugin.ListRoomsAsync(new() { AdminKey = Credential("adminKey") }, cancellationToken)).Rooms)
        {
            // What belongs to no LiveRoom is wrong already, and cannot be asked for its forwarders.
            var id = room.Room.Number;
            rooms[id] = known.FirstOrDefault(one => one.Status?.Bridge?.RoomId == id) is { } owner
                ? (await plugin.ListForwardersAsync(
                    new() { Room = room.Room, Secret = RoomCredentials.Secret(Credential("adminKey"), owner.Metadata.Uid!) }, cancellationToken)).RtpForwarders.Count
                : 0;
        }

        return rooms;
    }
}
