namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Leases: who overwrites one without having read it would steal an election.</summary>
internal sealed class LeaseStrategy : PlainStrategy
{
    public override bool AllowsUnconditionalUpdate => false;
}
