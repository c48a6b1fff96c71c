namespace LiveOps.Janus.Admin;

public sealed record SetRefcountDebug : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_refcount_debug";

    public required bool Debug { get; init; }
}
