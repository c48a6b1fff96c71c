namespace LiveOps.Janus.Admin;

public sealed record SetLogLevel : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_log_level";

    /// <summary>0 (none) to 7 (most).</summary>
    public required int Level { get; init; }
}
