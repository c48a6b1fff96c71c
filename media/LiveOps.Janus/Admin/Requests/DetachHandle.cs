namespace LiveOps.Janus.Admin;

/// <summary>Ends a handle.</summary>
public sealed record DetachHandle : AdminRequest<AdminDone>
{
    protected internal override string Verb => "detach_handle";
}
