namespace LiveOps.Gateway.Edge;

/// <summary>What answers each kind of file.</summary>
internal sealed record EdgeResponders(PlaylistResponder Playlists, SegmentResponder Segments, KeyResponder Keys);
