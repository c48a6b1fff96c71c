namespace LiveOps.Janus.Admin;

/// <summary>Reads the settings that can be changed while the server runs.</summary>
public sealed record GetStatus : AdminRequest<StatusResult>
{
    protected internal override string Verb => "get_status";
}
