namespace LiveOps.Operator.Pools;

internal enum PoolAction
{
    Nothing,

    /// <summary>Make nodes.</summary>
    Add,

    /// <summary>Take no more rooms on a node that is empty.</summary>
    Retire,

    /// <summary>Take rooms again on a node that was to go.</summary>
    Restore,

    /// <summary>Remove a node that has taken no rooms since it was retired.</summary>
    Remove,

    /// <summary>Bring an empty node in line with the pool's spec.</summary>
    Update,
}
