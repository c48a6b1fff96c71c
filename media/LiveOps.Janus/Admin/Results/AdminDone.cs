namespace LiveOps.Janus.Admin;

/// <summary>The request was carried out; a setter's new value is repeated.</summary>
public sealed record AdminDone : AdminResult
{
    public int? Timeout { get; init; }

    public int? Level { get; init; }

    public bool? LogTimestamps { get; init; }

    public bool? LogColors { get; init; }

    public bool? LockingDebug { get; init; }

    public bool? RefcountDebug { get; init; }

    public bool? LibniceDebug { get; init; }

    public int? MinNackQueue { get; init; }

    public int? NoMediaTimer { get; init; }

    public int? SlowlinkThreshold { get; init; }

    public bool? Accept { get; init; }
}
