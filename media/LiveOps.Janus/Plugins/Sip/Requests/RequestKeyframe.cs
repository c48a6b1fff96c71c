namespace LiveOps.Janus.Plugins.Sip;

/// <summary>Asks for a keyframe. Janus 1.1.2 refuses it; later versions know it.</summary>
public sealed record RequestKeyframe : SipRequest<SipState>
{
    public override string Request => "keyframe";

    public bool? User { get; init; }

    public bool? Peer { get; init; }
}
