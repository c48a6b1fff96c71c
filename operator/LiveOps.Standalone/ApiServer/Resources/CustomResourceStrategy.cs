namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Custom resources: all that is peculiar to them is in their schema.</summary>
internal sealed class CustomResourceStrategy : PlainStrategy
{
    public override bool TracksGeneration => true;

    public override bool AllowsUnconditionalUpdate => false;
}
