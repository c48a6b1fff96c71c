namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary><see cref="PluginResult.Jsep"/> has the offer.</summary>
public sealed record TextRoomOffered : PluginResult
{
    public string? Textroom { get; init; }

    public string? Result { get; init; }
}
