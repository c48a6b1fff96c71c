namespace LiveOps.Janus.Admin;

public sealed record SetLogTimestamps : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_log_timestamps";

    public required bool Timestamps { get; init; }
}
