using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>Calls between two registered names through the server (<c>janus.plugin.videocall</c>).</summary>
public sealed class VideoCallPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<VideoCallPlugin>
{
    public static PluginProtocol Protocol => VideoCallProtocol.Instance;

    public static VideoCallPlugin Create(JanusHandle handle) => new(handle);

    /// <inheritdoc cref="ListUsers"/>
    public Task<UserList> ListUsersAsync(ListUsers request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Register"/>
    public Task<VideoCallDone> RegisterAsync(Register request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Call"/>
    public Task<VideoCallDone> CallAsync(Call request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Accept"/>
    public Task<VideoCallDone> AcceptAsync(Accept request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Set"/>
    public Task<VideoCallDone> SetAsync(Set request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="HangUp"/>
    public Task<VideoCallDone> HangUpAsync(HangUp request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);
}
