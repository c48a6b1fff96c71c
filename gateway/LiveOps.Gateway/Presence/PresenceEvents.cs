using LiveOps.Gateway.Presence.Chat;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

/// <summary>Makes events.</summary>
internal static class PresenceEvents
{
    public static PresenceEvent Entered(ObjectKey room, string userId, PlaceState place) =>
        new ParticipantEntered { Namespace = room.Namespace, Name = room.Name, Participant = place.ToParticipant(userId) };

    public static PresenceEvent Gone(ObjectKey room, string userId, string reason, long fence) =>
        new ParticipantGone { Namespace = room.Namespace, Name = room.Name, UserId = userId, Reason = reason, Fence = fence };

    public static PresenceEvent Muted(ObjectKey room, string userId, bool muted, string by) =>
        new ParticipantMuted { Namespace = room.Namespace, Name = room.Name, UserId = userId, Muted = muted, By = by };

    public static PresenceEvent Status(ObjectKey room) => new StatusChanged { Namespace = room.Namespace, Name = room.Name };

    public static PresenceEvent Taken(ObjectKey room, string userId, long fence, bool claimed) =>
        new PlaceTaken { Namespace = room.Namespace, Name = room.Name, UserId = userId, Fence = fence, Claimed = claimed };

    public static PresenceEvent Said(ObjectKey room, ChatMessage message) =>
        new MessageSaid { Namespace = room.Namespace, Name = room.Name, Message = message };
}
