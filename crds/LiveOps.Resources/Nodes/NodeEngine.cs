namespace LiveOps.Resources.Nodes;

/// <summary>The software of a media process.</summary>
public enum NodeEngine
{
    Janus,
    FFmpeg,
    LiveOps,
}
