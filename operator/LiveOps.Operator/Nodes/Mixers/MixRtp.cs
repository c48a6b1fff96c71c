namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>Where a mixer takes a room's RTP, and by what it knows it.</summary>
internal sealed record MixRtp
{
    public required string Address { get; init; }

    public required int Port { get; init; }

    public required long Ssrc { get; init; }

    public required int PayloadType { get; init; }

    /// <summary><c>address:port</c>, as <c>status.mixer.rtp</c> has it.</summary>
    public string EndPoint => Address.Contains(':', StringComparison.Ordinal) ? $"[{Address}]:{Port}" : $"{Address}:{Port}";
}
