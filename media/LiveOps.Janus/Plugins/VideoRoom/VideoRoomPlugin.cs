using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Rooms in which some publish and others subscribe (<c>janus.plugin.videoroom</c>).</summary>
public sealed class VideoRoomPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<VideoRoomPlugin>
{
    public static PluginProtocol Protocol => VideoRoomProtocol.Instance;

    public static VideoRoomPlugin Create(JanusHandle handle) => new(handle);

    /// <inheritdoc cref="CreateRoom"/>
    public Task<RoomCreated> CreateRoomAsync(CreateRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EditRoom"/>
    public Task<RoomEdited> EditRoomAsync(EditRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="DestroyRoom"/>
    public Task<RoomDestroyed> DestroyRoomAsync(DestroyRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="RoomExists"/>
    public Task<RoomExistence> RoomExistsAsync(RoomExists request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ListRooms"/>
    public Task<RoomList> ListRoomsAsync(ListRooms request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EditAllowed"/>
    public Task<AllowedTokens> EditAllowedAsync(EditAllowed request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="KickParticipant"/>
    public Task<VideoRoomDone> KickParticipantAsync(KickParticipant request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ModerateParticipant"/>
    public Task<VideoRoomDone> ModerateParticipantAsync(ModerateParticipant request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ListParticipants"/>
    public Task<ParticipantList> ListParticipantsAsync(ListParticipants request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EnableRecording"/>
    public Task<RecordingEnabled> EnableRecordingAsync(EnableRecording request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="JoinAsPublisher"/>
    public Task<RoomJoined> JoinAsPublisherAsync(JoinAsPublisher request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="JoinAndConfigure"/>
    public Task<RoomJoined> JoinAndConfigureAsync(JoinAndConfigure request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Publish"/>
    public Task<VideoRoomChanged> PublishAsync(Publish request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Unpublish"/>
    public Task<VideoRoomChanged> UnpublishAsync(Unpublish request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Configure"/>
    public Task<VideoRoomChanged> ConfigureAsync(Configure request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="LeaveRoom"/>
    public Task<VideoRoomChanged> LeaveRoomAsync(LeaveRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Subscribe"/>
    public Task<Subscribed> SubscribeAsync(Subscribe request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="AddStreams"/>
    public Task<Subscribed> AddStreamsAsync(AddStreams request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="RemoveStreams"/>
    public Task<Subscribed> RemoveStreamsAsync(RemoveStreams request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="UpdateStreams"/>
    public Task<Subscribed> UpdateStreamsAsync(UpdateStreams request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Start"/>
    public Task<VideoRoomChanged> StartAsync(Start request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Pause"/>
    public Task<VideoRoomChanged> PauseAsync(Pause request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SwitchStreams"/>
    public Task<StreamsSwitched> SwitchStreamsAsync(SwitchStreams request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="StartRtpForward"/>
    public Task<RtpForwardStarted> StartRtpForwardAsync(StartRtpForward request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="StopRtpForward"/>
    public Task<RtpForwardStopped> StopRtpForwardAsync(StopRtpForward request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ListForwarders"/>
    public Task<ForwarderList> ListForwardersAsync(ListForwarders request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="PublishRemotely"/>
    public Task<RemotePublication> PublishRemotelyAsync(PublishRemotely request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="UnpublishRemotely"/>
    public Task<RemotePublication> UnpublishRemotelyAsync(UnpublishRemotely request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ListRemotes"/>
    public Task<RemoteList> ListRemotesAsync(ListRemotes request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="AddRemotePublisher"/>
    public Task<RemotePublisherAdded> AddRemotePublisherAsync(AddRemotePublisher request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="UpdateRemotePublisher"/>
    public Task<VideoRoomDone> UpdateRemotePublisherAsync(UpdateRemotePublisher request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="RemoveRemotePublisher"/>
    public Task<VideoRoomDone> RemoveRemotePublisherAsync(RemoveRemotePublisher request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);
}
