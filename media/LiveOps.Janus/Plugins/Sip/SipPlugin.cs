using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.Sip;

/// <summary>A SIP user agent whose media is WebRTC (<c>janus.plugin.sip</c>).</summary>
public sealed class SipPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<SipPlugin>
{
    public static PluginProtocol Protocol => SipProtocol.Instance;

    public static SipPlugin Create(JanusHandle handle) => new(handle);

    /// <inheritdoc cref="Register"/>
    public Task<SipState> RegisterAsync(Register request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Unregister"/>
    public Task<SipState> UnregisterAsync(Unregister request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Subscribe"/>
    public Task<SipState> SubscribeAsync(Subscribe request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Unsubscribe"/>
    public Task<SipState> UnsubscribeAsync(Unsubscribe request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Call"/>
    public Task<SipState> CallAsync(Call request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Progress"/>
    public Task<SipState> ProgressAsync(Progress request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Accept"/>
    public Task<SipState> AcceptAsync(Accept request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Update"/>
    public Task<SipState> UpdateAsync(Update request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Decline"/>
    public Task<SipState> DeclineAsync(Decline request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Transfer"/>
    public Task<SipState> TransferAsync(Transfer request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Hold"/>
    public Task<SipState> HoldAsync(Hold request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Unhold"/>
    public Task<SipState> UnholdAsync(Unhold request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="HangUp"/>
    public Task<SipState> HangUpAsync(HangUp request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SetRecording"/>
    public Task<SipState> SetRecordingAsync(SetRecording request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SendInfo"/>
    public Task<SipState> SendInfoAsync(SendInfo request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SendMessage"/>
    public Task<SipState> SendMessageAsync(SendMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SendDtmf"/>
    public Task<SipState> SendDtmfAsync(SendDtmf request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="RequestKeyframe"/>
    public Task<SipState> RequestKeyframeAsync(RequestKeyframe request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Reset"/>
    public Task<SipState> ResetAsync(Reset request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);
}
