namespace LiveOps.Janus.Admin;

/// <summary>Lists static event loops.</summary>
public sealed record GetLoops : AdminRequest<LoopList>
{
    protected internal override string Verb => "loops_info";
}
