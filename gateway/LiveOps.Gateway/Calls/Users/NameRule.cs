namespace LiveOps.Gateway.Calls.Users;

/// <summary>How a name is taken over.</summary>
internal static class NameRule
{
    /// <summary>Whether a registration may take the place of another.</summary>
    public static bool MayReplace(Registration held, Registration candidate, bool takeOver) =>
        takeOver || held.Connection == candidate.Connection || (held.Client is not null && held.Client == candidate.Client);
}
