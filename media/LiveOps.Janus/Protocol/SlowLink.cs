namespace LiveOps.Janus.Protocol;

/// <summary>Packets are being lost on the way to or from the peer.</summary>
public sealed record SlowLink : CoreEvent
{
    public string? Mid { get; init; }

    /// <summary><c>audio</c> or <c>video</c>.</summary>
    public string? Media { get; init; }

    /// <summary>True where packets from the peer to Janus are lost.</summary>
    public bool Uplink { get; init; }

    /// <summary>Packets lost since the last report.</summary>
    public int Lost { get; init; }
}
