namespace LiveOps.Janus.Admin;

/// <summary>Lists all sessions of the server.</summary>
public sealed record ListSessions : AdminRequest<SessionList>
{
    protected internal override string Verb => "list_sessions";
}
