namespace LiveOps.Janus.Protocol;

/// <summary>A plugin refused a request. Each plugin's codes are in its own class, e.g. <c>AudioBridgeErrors</c>.</summary>
public sealed class JanusPluginException : JanusException
{
    public JanusPluginException(string plugin, string request, JanusPluginError error)
        : base($"{plugin} refused '{request}': {error.Text} (code {error.Code}).")
    {
        Plugin = plugin;
        Request = request;
        Error = error;
    }

    /// <summary>The plugin's package name, e.g. <c>janus.plugin.audiobridge</c>.</summary>
    public string Plugin { get; }

    public string Request { get; }

    public JanusPluginError Error { get; }

    public int Code => Error.Code;
}
