using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.AudioBridge;

namespace LiveOps.Janus.Tests.Plugins.AudioBridge;

public sealed class AudioBridgeRefusalTests(JanusFixture fixture) : RefusalTests<AudioBridgePlugin>(fixture)
{
    private const long Nowhere = 999_999;

    protected override IReadOnlyList<(PluginRequest Request, int Code)> Refused =>
    [
        (new ListRooms { AdminKey = "wrong" }, AudioBridgeErrors.Unauthorized),
        (new CreateRoom { AdminKey = "wrong" }, AudioBridgeErrors.Unauthorized),
        (new CreateRoom { AdminKey = Server.AdminKey, SamplingRate = 44100 }, AudioBridgeErrors.UnknownError),
        (new EditRoom { Room = Nowhere }, AudioBridgeErrors.NoSuchRoom),
        (new DestroyRoom { Room = Nowhere }, AudioBridgeErrors.NoSuchRoom),
        (new RoomExists { Room = "text" }, AudioBridgeErrors.InvalidElement),
        (new EditAllowed { Room = Nowhere, Action = "enable" }, AudioBridgeErrors.NoSuchRoom),
        (new KickParticipant { Room = Nowhere, Id = 1 }, AudioBridgeErrors.NoSuchRoom),
        (new KickAll { Room = Nowhere }, AudioBridgeErrors.NoSuchRoom),
        (new MuteParticipant { Room = Nowhere, Id = 1 }, AudioBridgeErrors.NoSuchRoom),
        (new UnmuteParticipant { Room = Nowhere, Id = 1 }, AudioBridgeErrors.NoSuchRoom),
        (new MuteRoom { Room = Nowhere }, AudioBridgeErrors.NoSuchRoom),
        (new UnmuteRoom { Room = Nowhere }, AudioBridgeErrors.NoSuchRoom),
        (new SuspendParticipant { Room = Nowhere, Id = 1 }, AudioBridgeErrors.InvalidRequest),
        (new ResumeParticipant { Room = Nowhere, Id = 1 }, AudioBridgeErrors.InvalidRequest),
        (new ListParticipants { Room = Nowhere }, AudioBridgeErrors.NoSuchRoom),
        (new StartRtpForward { Room = Nowhere, AdminKey = Server.AdminKey, Host = "127.0.0.1", Port = 5000 }, AudioBridgeErrors.NoSuchRoom),
        (new StopRtpForward { Room = Nowhere, AdminKey = Server.AdminKey, StreamId = 1 }, AudioBridgeErrors.NoSuchRoom),
        (new ListForwarders { Room = Nowhere }, AudioBridgeErrors.NoSuchRoom),
        (new PlayFile { Room = Nowhere, AdminKey = Server.AdminKey, Filename = "none.opus" }, AudioBridgeErrors.NoSuchRoom),
        (new IsPlaying { Room = Nowhere, AdminKey = Server.AdminKey, FileId = "f" }, AudioBridgeErrors.NoSuchRoom),
        (new StopFile { Room = Nowhere, AdminKey = Server.AdminKey, FileId = "f" }, AudioBridgeErrors.NoSuchRoom),
        (new EnableRecording { Room = Nowhere, Record = true }, AudioBridgeErrors.NoSuchRoom),
        (new EnableMjrs { Room = Nowhere, Mjrs = true }, AudioBridgeErrors.NoSuchRoom),
        (new JoinRoom { Room = Nowhere }, AudioBridgeErrors.NoSuchRoom),
        (new Configure { Muted = true }, AudioBridgeErrors.NotJoined),
        (new ChangeRoom { Room = Nowhere }, AudioBridgeErrors.NotJoined),
        (new LeaveRoom(), AudioBridgeErrors.NotJoined),
        (new ResetDecoder(), AudioBridgeErrors.NotJoined),
    ];
}
