namespace LiveOps.Janus.Admin;

/// <summary>Changes after how many seconds a silent session is forgotten; 0: never.</summary>
public sealed record SetSessionTimeout : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_session_timeout";

    public required int Timeout { get; init; }
}
