namespace LiveOps.Operator.Pools;

/// <summary>Reasons of conditions and Events: words that programs may rely on.</summary>
internal static class PoolReason
{
    public const string Sized = "Sized";
    public const string Resizing = "Resizing";
    public const string AtMaximum = "AtMaximum";
    public const string NodesNotReady = "NodesNotReady";
    public const string NodeAdded = "NodeAdded";
    public const string NodeRetired = "NodeRetired";
    public const string NodeRestored = "NodeRestored";
    public const string NodeRemoved = "NodeRemoved";
    public const string NodeUpdated = "NodeUpdated";
}
