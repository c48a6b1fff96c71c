using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Tests.Hosting;

/// <summary>Rooms, nodes and secrets as an operator would leave them.</summary>
internal static class Objects
{
    public const string AdminKey = "bridge-admin-key";
    public const string ApiSecret = "bridge-api-secret";
    public const string MixerToken = "mixer-token";

    private static long _version;

    public static LiveRoom Room(string name = "demo", string session = "11111111-1111-4111-8111-111111111111", long bridgeRoom = 1234) => new()
    {
        Metadata = new V1ObjectMeta { Name = name, Namespace = "default", Uid = $"uid-{name}", ResourceVersion = $"{Interlocked.Increment(ref _version)}" },
        Spec = new LiveRoomSpec { DisplayName = "Demo room" },
        Status = new LiveRoomStatus
        {
            Phase = RoomPhase.OnAir,
            Session = session,
            Bridge = new RoomBridgeStatus { Node = "default/bridge", RoomId = bridgeRoom },
            Mixer = new RoomMixerStatus { Node = "default/mixer", Epoch = 0 },
        },
    };

    public static LiveRoom WithSpec(this LiveRoom room, Func<LiveRoomSpec, LiveRoomSpec> change) => room with { Spec = change(room.Spec) };

    public static LiveRoom WithStatus(this LiveRoom room, Func<LiveRoomStatus, LiveRoomStatus> change) => room with { Status = change(room.Status!) };

    public static LiveRoom OffAir(this LiveRoom room) =>
        room.WithSpec(spec => spec with { State = RoomState.Idle }).WithStatus(_ => new LiveRoomStatus { Phase = RoomPhase.Idle });

    public static MediaNode Bridge(string address, string name = "bridge") => Node(name, NodeRole.Bridge, address, "bridge-secret");

    public static MediaNode Mixer(string address, string name = "mixer") => Node(name, NodeRole.Mixer, address, "mixer-secret");

    public static V1Secret BridgeSecret() => Secret("bridge-secret", ("apiSecret", ApiSecret), ("adminKey", AdminKey));

    public static V1Secret MixerSecret() => Secret("mixer-secret", ("token", MixerToken));

    public static V1Secret Secret(string name, params (string Key, string Value)[] entries) => new()
    {
        Metadata = new V1ObjectMeta { Name = name, Namespace = "default" },
        Data = entries.ToDictionary(entry => entry.Key, entry => System.Text.Encoding.UTF8.GetBytes(entry.Value), StringComparer.Ordinal),
    };

    private static MediaNode Node(string name, NodeRole role, string address, string secret) => new()
    {
        Metadata = new V1ObjectMeta { Name = name, Namespace = "default", Uid = $"uid-{name}", ResourceVersion = $"{Interlocked.Increment(ref _version)}" },
        Spec = new MediaNodeSpec { Role = role, Endpoint = address, SecretRef = new SecretReference(secret) },
        Status = new MediaNodeStatus { Phase = NodePhase.Ready, Address = address },
    };
}
