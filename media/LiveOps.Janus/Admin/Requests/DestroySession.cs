namespace LiveOps.Janus.Admin;

/// <summary>Ends a session.</summary>
public sealed record DestroySession : AdminRequest<AdminDone>
{
    protected internal override string Verb => "destroy_session";
}
