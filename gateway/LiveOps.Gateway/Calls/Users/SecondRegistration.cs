namespace LiveOps.Gateway.Calls.Users;

/// <summary>What happens to a registration under a name that another page holds.</summary>
internal enum SecondRegistration
{
    /// <summary>It is refused: the first one keeps the name until it leaves.</summary>
    Refuse,

    /// <summary>It gets the name, and the first one's connection is closed.</summary>
    TakeOver,
}
