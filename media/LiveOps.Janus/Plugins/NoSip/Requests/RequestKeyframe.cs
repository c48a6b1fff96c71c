namespace LiveOps.Janus.Plugins.NoSip;

/// <summary>Asks for a keyframe. Janus 1.1.2 refuses it; later versions know it.</summary>
public sealed record RequestKeyframe : NoSipRequest<NoSipState>
{
    public override string Request => "keyframe";

    public bool? User { get; init; }

    public bool? Peer { get; init; }
}
