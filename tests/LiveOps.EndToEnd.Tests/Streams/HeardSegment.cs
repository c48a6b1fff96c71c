using LiveOps.TestKit.Hls;

namespace LiveOps.EndToEnd.Tests.Streams;

/// <summary>A segment that a listener fetched.</summary>
/// <param name="Segment">What the playlist said of it.</param>
/// <param name="DiscontinuityNumber">Its discontinuity sequence number, counted from the playlist's.</param>
/// <param name="SeenAt">When the playlist first listed it, since the listener began.</param>
/// <param name="Init">Its initialization section.</param>
/// <param name="Data">Its bytes.</param>
internal sealed record HeardSegment(PlaylistSegment Segment, long DiscontinuityNumber, TimeSpan SeenAt, byte[] Init, byte[] Data);
