namespace LiveOps.Gateway.Auth;

/// <summary>Roles a token may carry.</summary>
internal static class UserRoles
{
    /// <summary>May fetch keys of an encrypted room, but not speak.</summary>
    public const string Listener = "listener";

    public const string Guest = "guest";

    public const string Anchor = "anchor";

    /// <summary>An anchor who may start and stop the room, and invite and remove users.</summary>
    public const string Host = "host";

    /// <summary>May manage all rooms and nodes. No token of ours carries it: it comes from an external issuer.</summary>
    public const string Admin = "admin";

    /// <summary>What a user of a room may be.</summary>
    public static readonly IReadOnlyList<string> All = [Host, Guest, Anchor, Listener];

    /// <summary>Every role, lowest first.</summary>
    public static readonly IReadOnlyList<string> Ranked = [Listener, Guest, Anchor, Host, Admin];
}
