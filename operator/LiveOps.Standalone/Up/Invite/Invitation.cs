namespace LiveOps.Standalone.Up.Invite;

/// <summary>Whom to let into which room.</summary>
internal sealed record Invitation(Uri Gateway, string Room, string Namespace, string Role)
{
    // The gateway's own namespace need not be named.
    private string Scope => Namespace == "default" ? "" : $"&namespace={Uri.EscapeDataString(Namespace)}";

    public Uri UsersUrl => new(Gateway, $"/api/rooms/{Uri.EscapeDataString(Room)}/users{(Scope.Length == 0 ? "" : "?" + Scope[1..])}");

    public Uri ListenUrl => new(Gateway, $"/listen?room={Uri.EscapeDataString(Room)}{Scope}");

    public Uri SpeakUrl(string token) => new(Gateway, $"/anchor?room={Uri.EscapeDataString(Room)}{Scope}&token={Uri.EscapeDataString(token)}");
}
