namespace LiveOps.Janus.Admin;

/// <summary>Writes a line into the server's log.</summary>
public sealed record WriteCustomLog : AdminRequest<AdminDone>
{
    protected internal override string Verb => "custom_logline";

    public required string Line { get; init; }

    public int? Level { get; init; }
}
