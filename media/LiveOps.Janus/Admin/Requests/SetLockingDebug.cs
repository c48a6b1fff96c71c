namespace LiveOps.Janus.Admin;

public sealed record SetLockingDebug : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_locking_debug";

    public required bool Debug { get; init; }
}
