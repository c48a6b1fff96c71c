namespace LiveOps.Janus.Sessions;

/// <summary>What becomes of a subscriber that does not keep up with its events.</summary>
public enum JanusOverflow
{
    /// <summary>The oldest are dropped, and the subscriber reads a notice with their number in their place.</summary>
    DropOldest,

    /// <summary>The stream ends with a <see cref="JanusSlowConsumerException"/>.</summary>
    Close,
}
