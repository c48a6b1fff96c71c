namespace LiveOps.Gateway.Auth;

/// <summary>Roles a token may carry.</summary>
internal static class UserRoles
{
    public const string Anchor = "anchor";

    /// <summary>May fetch keys of an encrypted room, but not speak.</summary>
    public const string Listener = "listener";

    public static readonly IReadOnlyList<string> All = ["host", "guest", Anchor, Listener];
}
