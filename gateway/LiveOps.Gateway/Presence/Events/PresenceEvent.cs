using System.Text.Json.Serialization;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence.Events;

/// <summary>What has happened in a room, told to every gateway.</summary>
[JsonDerivedType(typeof(ParticipantEntered), "entered")]
[JsonDerivedType(typeof(ParticipantGone), "gone")]
[JsonDerivedType(typeof(ParticipantMuted), "muted")]
[JsonDerivedType(typeof(StatusChanged), "status")]
[JsonDerivedType(typeof(PlaceTaken), "taken")]
[JsonDerivedType(typeof(MessageSaid), "said")]
internal abstract record PresenceEvent
{
    /// <summary>Namespace of the room.</summary>
    public required string? Namespace { get; init; }

    /// <summary>Name of the room.</summary>
    public required string Name { get; init; }

    [JsonIgnore]
    public ObjectKey Room => new(Namespace, Name);
}
