using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Gateway.Bridges;

/// <summary>Translates what a handle is told.</summary>
internal static class LegEvents
{
    /// <param name="happened">What Janus says.</param>
    /// <param name="participant">Who the anchor is in the room; null where it is in none.</param>
    /// <returns>Null for what does not concern the anchor itself.</returns>
    public static LegEvent? Of(JanusHandleEvent happened, JanusId? participant) => happened switch
    {
        HungUp => LegEvent.HungUp,
        RoomEnded => LegEvent.RoomDestroyed,
        ParticipantKicked kicked when kicked.Kicked == participant => LegEvent.Kicked,
        EverybodyKicked => LegEvent.Kicked,
        HandleInterrupted or HandleEnded => LegEvent.Lost,
        _ => null,
    };
}
