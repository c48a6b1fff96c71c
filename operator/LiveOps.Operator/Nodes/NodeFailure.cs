namespace LiveOps.Operator.Nodes;

internal enum NodeFailure
{
    /// <summary>It cannot be reached, or is silent.</summary>
    Unreachable,

    /// <summary>It lives, but did not answer in time; it may still do what was asked.</summary>
    Slow,

    /// <summary>It refuses our credentials.</summary>
    Unauthorized,

    /// <summary>It refuses what was asked.</summary>
    Refused,

    /// <summary>It takes no more.</summary>
    Full,
}
