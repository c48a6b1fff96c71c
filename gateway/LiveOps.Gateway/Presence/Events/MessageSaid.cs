using LiveOps.Gateway.Presence.Chat;

namespace LiveOps.Gateway.Presence.Events;

/// <summary>Somebody said something in a room's chat.</summary>
internal sealed record MessageSaid : PresenceEvent
{
    public required ChatMessage Message { get; init; }
}
