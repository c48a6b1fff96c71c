namespace LiveOps.Mixer.Codec;

internal sealed record AacSettings
{
    /// <summary>Bit rate in kbit/s, 24 to 320.</summary>
    public required int BitrateKbps { get; init; }

    /// <summary>Channels, 1 or 2.</summary>
    public required int Channels { get; init; }
}
