namespace LiveOps.Gateway.Calls.Users;

/// <summary>Where a user is.</summary>
internal sealed record Registration
{
    /// <summary>The connection under which the user is registered.</summary>
    public required Guid Connection { get; init; }

    /// <summary>The gateway that holds the connection.</summary>
    public required Guid Gateway { get; init; }

    /// <summary>What the user likes to be called.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The secret by which the page is known again; null where it gave none.</summary>
    public string? Client { get; init; }

    /// <summary>The user is in a room.</summary>
    public bool IsBusy { get; init; }
}
