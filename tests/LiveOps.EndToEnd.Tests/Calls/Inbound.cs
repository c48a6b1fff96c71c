namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>What has come in over one peer connection, from its statistics (W3C WebRTC Statistics, <c>inbound-rtp</c> and <c>candidate-pair</c>).</summary>
internal sealed record Inbound
{
    public required long AudioBytes { get; init; }

    public required long VideoBytes { get; init; }

    public required long Frames { get; init; }

    /// <summary>Candidate types of the pair in use: this side's and the other's.</summary>
    public required string Path { get; init; }

    /// <summary>The ICE user name fragment of this side: another one after a restart.</summary>
    public required string Fragment { get; init; }

    /// <summary>Whether sound and pictures have come in since.</summary>
    public bool HasGrownSince(Inbound before) => AudioBytes > before.AudioBytes && VideoBytes > before.VideoBytes && Frames > before.Frames;
}
