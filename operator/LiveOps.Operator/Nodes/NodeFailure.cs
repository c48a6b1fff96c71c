namespace LiveOps.Operator.Nodes;

internal enum NodeFailure
{
    /// <summary>It cannot be reached, or does not answer.</summary>
    Unreachable,

    /// <summary>It refuses our credentials.</summary>
    Unauthorized,

    /// <summary>It refuses what was asked.</summary>
    Refused,

    /// <summary>It takes no more.</summary>
    Full,
}
