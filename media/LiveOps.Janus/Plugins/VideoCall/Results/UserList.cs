namespace LiveOps.Janus.Plugins.VideoCall;

/// <summary>The registered names.</summary>
public sealed record UserList : PluginResult
{
    public string? Videocall { get; init; }

    public UserNames? Result { get; init; }
}
