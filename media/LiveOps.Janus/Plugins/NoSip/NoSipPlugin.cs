using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>Turns WebRTC into plain RTP and back, with SDP that the caller signals by itself (<c>janus.plugin.nosip</c>).</summary>
public sealed class NoSipPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<NoSipPlugin>
{
    public static PluginProtocol Protocol => NoSipProtocol.Instance;

    public static NoSipPlugin Create(JanusHandle handle) => new(handle);

    /// <inheritdoc cref="Generate"/>
    public Task<NoSipState> GenerateAsync(Generate request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Process"/>
    public Task<NoSipState> ProcessAsync(Process request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="HangUp"/>
    public Task<NoSipState> HangUpAsync(HangUp request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SetRecording"/>
    public Task<NoSipState> SetRecordingAsync(SetRecording request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="RequestKeyframe"/>
    public Task<NoSipState> RequestKeyframeAsync(RequestKeyframe request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);
}
