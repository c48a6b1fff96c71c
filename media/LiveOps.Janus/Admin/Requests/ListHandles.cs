namespace LiveOps.Janus.Admin;

/// <summary>Lists a session's handles.</summary>
public sealed record ListHandles : AdminRequest<HandleList>
{
    protected internal override string Verb => "list_handles";
}
