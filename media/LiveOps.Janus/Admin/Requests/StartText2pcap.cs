namespace LiveOps.Janus.Admin;

/// <summary>Captures a handle's RTP as text, into a file or the server's log.</summary>
public sealed record StartText2pcap : AdminRequest<AdminDone>
{
    protected internal override string Verb => "start_text2pcap";

    public string? Folder { get; init; }

    public string? Filename { get; init; }

    public int? Truncate { get; init; }
}
