namespace LiveOps.Mixer.Hls;

/// <param name="Content">The playlist in UTF-8.</param>
/// <param name="ETag">Quoted, as in the header; differs whenever the content does.</param>
internal sealed record PlaylistSnapshot(byte[] Content, string ETag);
