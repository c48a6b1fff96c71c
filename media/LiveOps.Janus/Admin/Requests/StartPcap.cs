namespace LiveOps.Janus.Admin;

/// <summary>Captures a handle's RTP into a file on the server.</summary>
public sealed record StartPcap : AdminRequest<AdminDone>
{
    protected internal override string Verb => "start_pcap";

    public required string Folder { get; init; }

    public required string Filename { get; init; }

    /// <summary>Bytes kept of each packet; 0: all.</summary>
    public int? Truncate { get; init; }
}
