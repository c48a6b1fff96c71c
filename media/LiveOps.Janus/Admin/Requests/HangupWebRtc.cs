namespace LiveOps.Janus.Admin;

/// <summary>Closes a handle's peer connection.</summary>
public sealed record HangupWebRtc : AdminRequest<AdminDone>
{
    protected internal override string Verb => "hangup_webrtc";
}
