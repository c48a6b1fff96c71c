namespace LiveOps.Mixer.Control;

/// <summary>Where and how a bridge is to send.</summary>
internal sealed record RtpTarget
{
    public required string Address { get; init; }

    public required int Port { get; init; }

    public uint Ssrc { get; init; }

    public required int PayloadType { get; init; }
}
