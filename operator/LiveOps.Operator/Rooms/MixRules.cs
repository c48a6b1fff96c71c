using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>What is to become of a room's mix. Pure.</summary>
internal static class MixRules
{
    /// <param name="present">What the mixer has for the room now.</param>
    /// <param name="session">The room's time on air as it was left.</param>
    /// <param name="wanted">What the mix is to be.</param>
    /// <param name="lostAt">When listeners ceased to get new segments, if the mix has to be begun anew.</param>
    /// <param name="now">The present, in which a new session would begin.</param>
    public static MixDecision Decide(Mix? present, RoomSession session, HlsSpec wanted, DateTimeOffset lostAt, DateTimeOffset now)
    {
        var ours = present is not null && string.Equals(present.Session, session.Id, StringComparison.Ordinal) && present.Epoch >= session.Epoch;
        if (ours && Matches(present!, session, wanted))
        {
            return new(Begin: false, session with { Epoch = present!.Epoch, Begun = true }, ResumeFrom: null);
        }

        if (session.Begun && SegmentSeconds(present, session, wanted) != wanted.SegmentSeconds)
        {
            // Segment numbers are time divided by the segment's length: with another length they could run backwards, which players
            // do not survive. A new session ends the playlist and begins another.
            return new(Begin: true, RoomSession.Begin(now), ResumeFrom: null);
        }

        if (!session.Begun)
        {
            return new(Begin: true, session, ResumeFrom: null);
        }

        var epoch = Math.Max(session.Epoch, ours ? present!.Epoch : 0) + 1;
        return new(Begin: true, session with { Epoch = epoch }, Timeline.FirstUnseen(session.Origin, wanted.SegmentSeconds, lostAt));
    }

    /// <summary>What was asked for counts where it is known: a mixer that reports it otherwise must not be restarted for ever.</summary>
    private static bool Matches(Mix present, RoomSession session, HlsSpec wanted) => (session.Hls ?? present.Hls) == wanted;

    private static int SegmentSeconds(Mix? present, RoomSession session, HlsSpec wanted) =>
        (session.Hls ?? present?.Hls ?? wanted).SegmentSeconds;
}
