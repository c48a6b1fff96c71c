namespace LiveOps.TestKit.Hls;

/// <summary>One segment of a media playlist.</summary>
/// <param name="Number">Media sequence number.</param>
/// <param name="Uri">As written in the playlist.</param>
/// <param name="Map">URI of its initialization section.</param>
/// <param name="Duration">EXTINF.</param>
/// <param name="Time">EXT-X-PROGRAM-DATE-TIME.</param>
/// <param name="Discontinuity">Whether EXT-X-DISCONTINUITY precedes it.</param>
public sealed record PlaylistSegment(long Number, string Uri, string? Map, TimeSpan Duration, DateTimeOffset? Time, bool Discontinuity);
