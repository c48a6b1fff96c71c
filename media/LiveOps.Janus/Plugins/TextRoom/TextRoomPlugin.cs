using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Text chat over data channels (<c>janus.plugin.textroom</c>). Rooms are managed by signaling; messages go through a <see cref="TextRoomChannel"/>.</summary>
public sealed class TextRoomPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<TextRoomPlugin>
{
    public static PluginProtocol Protocol => TextRoomProtocol.Instance;

    public static TextRoomPlugin Create(JanusHandle handle) => new(handle);

    /// <inheritdoc cref="SetUp"/>
    public Task<TextRoomOffered> SetUpAsync(SetUp request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Acknowledge"/>
    public Task<TextRoomDone> AcknowledgeAsync(Acknowledge request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Restart"/>
    public Task<TextRoomOffered> RestartAsync(Restart request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ListRooms"/>
    public Task<RoomList> ListRoomsAsync(ListRooms request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ListParticipants"/>
    public Task<ParticipantList> ListParticipantsAsync(ListParticipants request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="RoomExists"/>
    public Task<RoomExistence> RoomExistsAsync(RoomExists request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="CreateRoom"/>
    public Task<RoomCreated> CreateRoomAsync(CreateRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EditRoom"/>
    public Task<RoomEdited> EditRoomAsync(EditRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="DestroyRoom"/>
    public Task<RoomDestroyed> DestroyRoomAsync(DestroyRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EditAllowed"/>
    public Task<AllowedTokens> EditAllowedAsync(EditAllowed request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="KickParticipant"/>
    public Task<TextRoomDone> KickParticipantAsync(KickParticipant request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Announce"/>
    public Task<TextRoomDone> AnnounceAsync(Announce request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="JoinRoom"/>
    public Task<ParticipantList> JoinRoomAsync(JoinRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="LeaveRoom"/>
    public Task<TextRoomDone> LeaveRoomAsync(LeaveRoom request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SendMessage"/>
    public Task<TextRoomDone> SendMessageAsync(SendMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);
}
