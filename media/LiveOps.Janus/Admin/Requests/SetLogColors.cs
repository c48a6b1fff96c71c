namespace LiveOps.Janus.Admin;

public sealed record SetLogColors : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_log_colors";

    public required bool Colors { get; init; }
}
