using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.VideoRoom;

namespace LiveOps.Janus.Tests.Plugins.VideoRoom;

public sealed class VideoRoomRefusalTests(JanusFixture fixture) : RefusalTests<VideoRoomPlugin>(fixture)
{
    private const long Nowhere = 999_999;

    protected override IReadOnlyList<(PluginRequest Request, int Code)> Refused =>
    [
        (new ListRooms { AdminKey = "wrong" }, VideoRoomErrors.Unauthorized),
        (new CreateRoom { AdminKey = "wrong" }, VideoRoomErrors.Unauthorized),
        (new EditRoom { Room = Nowhere }, VideoRoomErrors.NoSuchRoom),
        (new DestroyRoom { Room = Nowhere }, VideoRoomErrors.NoSuchRoom),
        (new RoomExists { Room = "text" }, VideoRoomErrors.InvalidElement),
        (new EditAllowed { Room = Nowhere, Action = "enable" }, VideoRoomErrors.NoSuchRoom),
        (new KickParticipant { Room = Nowhere, Id = 1 }, VideoRoomErrors.NoSuchRoom),
        (new ModerateParticipant { Room = Nowhere, Id = 1, Mid = "0", Mute = true }, VideoRoomErrors.NoSuchRoom),
        (new ListParticipants { Room = Nowhere }, VideoRoomErrors.NoSuchRoom),
        (new EnableRecording { Room = Nowhere, Record = true }, VideoRoomErrors.NoSuchRoom),
        (new JoinAsPublisher { Room = Nowhere }, VideoRoomErrors.NoSuchRoom),
        (new JoinAndConfigure { Room = Nowhere }, VideoRoomErrors.NoSuchRoom),
        (new Publish(), VideoRoomErrors.JoinFirst),
        (new Unpublish(), VideoRoomErrors.JoinFirst),
        (new Configure(), VideoRoomErrors.JoinFirst),
        (new LeaveRoom(), VideoRoomErrors.JoinFirst),
        (new Subscribe { Room = Nowhere }, VideoRoomErrors.NoSuchRoom),
        (new AddStreams { Streams = [] }, VideoRoomErrors.JoinFirst),
        (new RemoveStreams { Streams = [] }, VideoRoomErrors.JoinFirst),
        (new UpdateStreams(), VideoRoomErrors.JoinFirst),
        (new Start(), VideoRoomErrors.JoinFirst),
        (new Pause(), VideoRoomErrors.JoinFirst),
        (new SwitchStreams { Streams = [] }, VideoRoomErrors.JoinFirst),
        (new StartRtpForward { Room = Nowhere, PublisherId = 1, Host = "127.0.0.1", Streams = [] }, VideoRoomErrors.NoSuchRoom),
        (new StopRtpForward { Room = Nowhere, PublisherId = 1, StreamId = 1 }, VideoRoomErrors.NoSuchRoom),
        (new ListForwarders { Room = Nowhere }, VideoRoomErrors.NoSuchRoom),
        (new PublishRemotely { Room = Nowhere, PublisherId = 1, RemoteId = "r", Host = "127.0.0.1", Port = 5000 }, VideoRoomErrors.NoSuchRoom),
        (new UnpublishRemotely { Room = Nowhere, PublisherId = 1, RemoteId = "r" }, VideoRoomErrors.NoSuchRoom),
        (new ListRemotes { Room = Nowhere, PublisherId = 1 }, VideoRoomErrors.NoSuchRoom),
        (new AddRemotePublisher { Room = Nowhere, Streams = [new() { Type = "audio", Mid = "0", Codec = "opus" }] }, VideoRoomErrors.NoSuchRoom),
        (new UpdateRemotePublisher { Room = Nowhere, Id = 1, Streams = [] }, VideoRoomErrors.NoSuchRoom),
        (new RemoveRemotePublisher { Room = Nowhere, Id = 1 }, VideoRoomErrors.NoSuchRoom),
    ];
}
