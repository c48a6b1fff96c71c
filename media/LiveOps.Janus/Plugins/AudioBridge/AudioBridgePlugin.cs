using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Rooms whose participants hear each other mixed (<c>janus.plugin.audiobridge</c>).</summary>
public sealed class AudioBridgePlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<AudioBridgePlugin>
{
    public static PluginProtocol Protocol => AudioBridgeProtocol.Instance;

    public static AudioBridgePlugin Create(JanusHandle handle) => new(handle);

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
    public Task<AudioBridgeDone> KickParticipantAsync(KickParticipant request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="KickAll"/>
    public Task<AudioBridgeDone> KickAllAsync(KickAll request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="MuteParticipant"/>
    public Task<AudioBridgeDone> MuteParticipantAsync(MuteParticipant request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="UnmuteParticipant"/>
    public Task<AudioBridgeDone> UnmuteParticipantAsync(UnmuteParticipant request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="MuteRoom"/>
    public Task<AudioBridgeDone> MuteRoomAsync(MuteRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="UnmuteRoom"/>
    public Task<AudioBridgeDone> UnmuteRoomAsync(UnmuteRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SuspendParticipant"/>
    public Task<AudioBridgeDone> SuspendParticipantAsync(SuspendParticipant request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ResumeParticipant"/>
    public Task<AudioBridgeDone> ResumeParticipantAsync(ResumeParticipant request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ListParticipants"/>
    public Task<ParticipantList> ListParticipantsAsync(ListParticipants request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ResetDecoder"/>
    public Task<AudioBridgeDone> ResetDecoderAsync(ResetDecoder request, CancellationToken cancellationToken) =>
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

    /// <inheritdoc cref="PlayFile"/>
    public Task<FilePlaying> PlayFileAsync(PlayFile request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="IsPlaying"/>
    public Task<FilePlayback> IsPlayingAsync(IsPlaying request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="StopFile"/>
    public Task<FileStopped> StopFileAsync(StopFile request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EnableRecording"/>
    public Task<AudioBridgeDone> EnableRecordingAsync(EnableRecording request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EnableMjrs"/>
    public Task<AudioBridgeDone> EnableMjrsAsync(EnableMjrs request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="JoinRoom"/>
    public Task<RoomJoined> JoinRoomAsync(JoinRoom request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Configure"/>
    public Task<Configured> ConfigureAsync(Configure request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="ChangeRoom"/>
    public Task<RoomChanged> ChangeRoomAsync(ChangeRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="LeaveRoom"/>
    public Task<RoomLeft> LeaveRoomAsync(LeaveRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="HangUp"/>
    public Task<AudioBridgeDone> HangUpAsync(HangUp request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);
}
