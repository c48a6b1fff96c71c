namespace LiveOps.Janus.Admin;

/// <summary>Lets the server take new sessions, or not, so that it drains.</summary>
public sealed record AcceptNewSessions : AdminRequest<AdminDone>
{
    protected internal override string Verb => "accept_new_sessions";

    public required bool Accept { get; init; }
}
