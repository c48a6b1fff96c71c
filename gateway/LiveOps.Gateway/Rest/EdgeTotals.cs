namespace LiveOps.Gateway.Rest;

/// <param name="Playlists">Playlists sent.</param>
/// <param name="Segments">Segments sent.</param>
/// <param name="Hits">Segments that were in memory.</param>
/// <param name="Misses">Segments that had to be waited for.</param>
/// <param name="HitRatio">0 to 1; null before the first segment.</param>
/// <param name="Refused">Requests answered with an error.</param>
/// <param name="CacheBytes">Memory that segments take now.</param>
internal sealed record EdgeTotals(long Playlists, long Segments, long Hits, long Misses, double? HitRatio, long Refused, long CacheBytes);
