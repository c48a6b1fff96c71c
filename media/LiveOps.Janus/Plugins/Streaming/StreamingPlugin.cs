using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Sends RTP, RTSP streams or files of the server to viewers (<c>janus.plugin.streaming</c>).</summary>
public sealed class StreamingPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<StreamingPlugin>
{
    public static PluginProtocol Protocol => StreamingProtocol.Instance;

    public static StreamingPlugin Create(JanusHandle handle) => new(handle);

    /// <inheritdoc cref="ListMountpoints"/>
    public Task<MountpointList> ListMountpointsAsync(ListMountpoints request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="GetMountpoint"/>
    public Task<MountpointDetails> GetMountpointAsync(GetMountpoint request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="CreateMountpoint"/>
    public Task<MountpointCreated> CreateMountpointAsync(CreateMountpoint request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EditMountpoint"/>
    public Task<MountpointEdited> EditMountpointAsync(EditMountpoint request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="DestroyMountpoint"/>
    public Task<MountpointDestroyed> DestroyMountpointAsync(DestroyMountpoint request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="EnableMountpoint"/>
    public Task<StreamingDone> EnableMountpointAsync(EnableMountpoint request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="DisableMountpoint"/>
    public Task<StreamingDone> DisableMountpointAsync(DisableMountpoint request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="KickAll"/>
    public Task<StreamingDone> KickAllAsync(KickAll request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SetRecording"/>
    public Task<StreamingDone> SetRecordingAsync(SetRecording request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Watch"/>
    public Task<ViewerState> WatchAsync(Watch request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Start"/>
    public Task<ViewerState> StartAsync(Start request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Pause"/>
    public Task<ViewerState> PauseAsync(Pause request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Configure"/>
    public Task<ViewerState> ConfigureAsync(Configure request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SwitchMountpoint"/>
    public Task<ViewerState> SwitchMountpointAsync(SwitchMountpoint request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Stop"/>
    public Task<ViewerState> StopAsync(Stop request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);
}
