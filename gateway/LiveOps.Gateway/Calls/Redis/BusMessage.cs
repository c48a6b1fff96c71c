using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>What one gateway says to another; one of the last four fields is set.</summary>
internal sealed record BusMessage
{
    /// <summary>The gateway that says it.</summary>
    public required Guid From { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required CallUser User { get; init; }

    /// <summary>For the user's page, as it is.</summary>
    public byte[]? Message { get; init; }

    /// <summary>The connection that has lost the name.</summary>
    public Guid? Replaced { get; init; }

    /// <summary>The user was removed.</summary>
    public bool? Removed { get; init; }

    /// <summary>How the user is now.</summary>
    public PresenceChange? Presence { get; init; }
}
