using LiveOps.Gateway.Presence;

namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="Participants">Everybody with a place in the room, oldest first.</param>
internal sealed record ParticipantsResult(IReadOnlyList<RoomParticipant> Participants);
