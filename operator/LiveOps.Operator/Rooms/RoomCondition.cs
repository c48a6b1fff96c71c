namespace LiveOps.Operator.Rooms;

/// <summary>Types of a LiveRoom's conditions.</summary>
internal static class RoomCondition
{
    /// <summary>What is wanted is what is (kstatus).</summary>
    public const string Ready = "Ready";

    /// <summary>Work is under way to get there (kstatus).</summary>
    public const string Reconciling = "Reconciling";

    /// <summary>It takes somebody's doing to get there (kstatus).</summary>
    public const string Stalled = "Stalled";
    public const string Scheduled = "Scheduled";
    public const string BridgeReady = "BridgeReady";
    public const string MixReady = "MixReady";
    public const string Forwarding = "Forwarding";
}
