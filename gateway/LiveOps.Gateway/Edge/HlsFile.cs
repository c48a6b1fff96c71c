namespace LiveOps.Gateway.Edge;

/// <summary>What a path under <c>/hls</c> may name.</summary>
internal enum HlsFile
{
    Playlist,
    Init,
    Segment,
    Key,
}
