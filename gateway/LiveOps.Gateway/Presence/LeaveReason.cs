namespace LiveOps.Gateway.Presence;

/// <summary>Why a place is free, in the protocol's words.</summary>
internal static class LeaveReason
{
    public const string Left = "left";

    /// <summary>The connection broke, and the client did not come back in time.</summary>
    public const string Lost = "lost";

    public const string Kicked = "kicked";
    public const string Banned = "banned";

    /// <summary>The user was deleted.</summary>
    public const string Removed = "removed";
}
