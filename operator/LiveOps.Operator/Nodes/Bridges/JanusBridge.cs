using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>A bridge over the Janus API: one session and one AudioBridge handle, on which requests of all rooms overlap.</summary>
internal sealed class JanusBridge(JanusConnection connection, AudioBridgePlugin plugin, Task closed, string? version, JanusBridgeSettings settings) : IBridge
{
    /// <summary>Packets of 20 ms over which Janus decides who talks: half a second, so that others see it while it is so.</summary>
    private const int TalkingWindowPackets = 25;

    /// <summary>-dBov; the short pauses within a sentence count with its words, so that is well below how loud people speak.</summary>
    private const int TalkingLevel = 40;

    private readonly PluginPoll<RoomList> _listing = new(plugin.Handle, new ListRooms());

    private Listing? _listed;

    public string? Version { get; } = version;

    public Task Closed { get; } = closed;

    public TimeSpan Silence => connection.Silence ?? TimeSpan.MaxValue;

    private string? AdminKey { get; } = settings.AdminKey.Length > 0 ? settings.AdminKey : null;

    /// <summary>Of a hundred bridges each second, so nobody is woken to hear the answer where that can be helped.</summary>
    public Task PingAsync(CancellationToken cancellationToken) =>
        connection.TrySendPing() ? Task.CompletedTask : JanusCalls.RunAsync(connection.PingAsync, settings.Call, cancellationToken);

    /// <summary>Gives the same list again while the bridge does.</summary>
    public async Task<IReadOnlyList<BridgeRoom>> ListRoomsAsync(CancellationToken cancellationToken)
    {
        var answer = await JanusCalls.RunAsync(_listing.SendAsync, settings.Listing, cancellationToken);
        if (_listed is not { } listed || !ReferenceEquals(listed.Answer, answer))
        {
            _listed = listed = new(answer, [.. answer.Rooms.Where(room => room.Room.Text is null).Select(Room)]);
        }

        return listed.Rooms;
    }

    public async Task<bool> CreateRoomAsync(long roomId, BridgeRoomRequest request, CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(
            new CreateRoom
            {
                Room = roomId,
                AdminKey = AdminKey,
                Permanent = false,
                Description = BridgeRoom.Describe(request.Uid),
                Secret = Secret(request.Uid),
                Pin = RoomCredentials.Pin(settings.AdminKey, request.Uid),
                IsPrivate = false,
                SamplingRate = request.SamplingRate,
                AudiolevelEvent = true,
                AudioActivePackets = TalkingWindowPackets,
                AudioLevelAverage = TalkingLevel,
                AllowRtpParticipants = true,
                Record = false,
            },
            AudioBridgeErrors.RoomExists,
            cancellationToken);
        return outcome.Error is null;
    }

    public async Task<bool> DestroyRoomAsync(long roomId, string uid, CancellationToken cancellationToken)
    {
        var request = new DestroyRoom { Room = roomId, Secret = Secret(uid), Permanent = false };
        return (await SendAsync(request, AudioBridgeErrors.NoSuchRoom, cancellationToken)).Error is null;
    }

    public async Task<IReadOnlyList<BridgeForwarder>?> ListForwardersAsync(long roomId, string uid, CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(new ListForwarders { Room = roomId, Secret = Secret(uid) }, AudioBridgeErrors.NoSuchRoom, cancellationToken);
        return outcome.Result?.RtpForwarders.Select(Forwarder).ToList();
    }

    public async Task<long?> StartForwarderAsync(long roomId, string uid, ForwarderTarget target, CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(
            new StartRtpForward
            {
                Room = roomId,
                Secret = Secret(uid),
                AdminKey = AdminKey,
                Host = target.Host,
                Port = target.Port,
                Codec = target.Codec,
                Ptype = target.PayloadType,
                Ssrc = target.Ssrc,
                AlwaysOn = target.AlwaysOn,
            },
            AudioBridgeErrors.NoSuchRoom,
            cancellationToken);
        return outcome.Result?.StreamId;
    }

    public async Task StopForwarderAsync(long roomId, string uid, long streamId, CancellationToken cancellationToken)
    {
        var request = new StopRtpForward { Room = roomId, Secret = Secret(uid), AdminKey = AdminKey, StreamId = streamId };
        await SendAsync(request, AudioBridgeErrors.NoSuchRoom, cancellationToken);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static BridgeRoom Room(RoomInfo room) => new()
    {
        Id = room.Room.Number,
        Description = room.Description ?? "",
        SamplingRate = room.SamplingRate,
        Participants = room.NumParticipants,
    };

    private static BridgeForwarder Forwarder(RtpForwarder forwarder) => new()
    {
        StreamId = forwarder.StreamId,
        Target = new()
        {
            Host = forwarder.Ip ?? "",
            Port = forwarder.Port,
            Ssrc = forwarder.Ssrc,
            Codec = forwarder.Codec ?? "",
            PayloadType = forwarder.Ptype,
            AlwaysOn = forwarder.AlwaysOn,
        },
    };

    /// <summary>Sends a request of which one refusal is an expected outcome; any other is a <see cref="NodeException"/>.</summary>
    private async Task<PluginOutcome<TResult>> SendAsync<TResult>(
        PluginRequest<TResult> request, int expected, CancellationToken cancellationToken) where TResult : PluginResult
    {
        var outcome = await JanusCalls.RunAsync(end => plugin.TrySendAsync(request, end), settings.Call, cancellationToken);
        return outcome.Error is { } error && error.Code != expected
            ? throw new NodeException(NodeFailure.Refused, $"{request.Request}: {error.Text} (code {error.Code})")
            : outcome;
    }

    private string Secret(string uid) => RoomCredentials.Secret(settings.AdminKey, uid);

    /// <summary>The last answer, and what was made of it.</summary>
    private sealed record Listing(RoomList Answer, IReadOnlyList<BridgeRoom> Rooms);
}
