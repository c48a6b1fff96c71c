namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>Where a forwarder sends, and as what. Two forwarders with equal targets double every packet.</summary>
internal sealed record ForwarderTarget
{
    /// <summary>IP address.</summary>
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required long Ssrc { get; init; }

    public string Codec { get; init; } = "opus";

    public int PayloadType { get; init; } = 111;

    /// <summary>True: silence is sent too, so that a stream exists before anybody speaks.</summary>
    public bool AlwaysOn { get; init; } = true;
}
