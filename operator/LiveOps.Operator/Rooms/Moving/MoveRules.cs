using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>How long moving a room takes. Pure.</summary>
internal static class MoveRules
{
    /// <summary>How long the left mix goes on, for gateways that learn of the move late.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(3);

    /// <summary>How long anchors have to come back before the next room follows.</summary>
    public static readonly TimeSpan Return = TimeSpan.FromSeconds(3);

    /// <summary>Segments that may lack audio: the one being made when it began to be sent, and the next, since packets take their time.</summary>
    private const int Incomplete = 2;

    /// <summary>
    /// Segments that the next mix must have published before it takes over: as many as a playlist lists, so that whoever listens finds
    /// every number it may still ask for; fewer where the time does not suffice.
    /// </summary>
    /// <param name="hls">How the room is published.</param>
    /// <param name="left">Until the deadline; null where there is none.</param>
    public static int Overlap(HlsSpec hls, TimeSpan? left)
    {
        var whole = hls.WindowSegments + Incomplete;
        return left is { } time ? Math.Clamp((int)(time.TotalSeconds / 2 / hls.SegmentSeconds), 1, whole) : whole;
    }

    /// <summary>How long preparing a mix takes at most.</summary>
    public static TimeSpan Preparation(HlsSpec hls) => TimeSpan.FromSeconds((hls.WindowSegments + Incomplete + 1) * hls.SegmentSeconds);
}
