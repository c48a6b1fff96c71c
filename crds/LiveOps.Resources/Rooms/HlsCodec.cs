namespace LiveOps.Resources.Rooms;

public enum HlsCodec
{
    AAC,

    /// <summary>The bridge's Opus, passed through.</summary>
    Opus,
}
