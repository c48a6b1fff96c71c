using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins;

/// <summary>A request of a plugin; its properties are the message's fields.</summary>
public abstract record PluginRequest
{
    /// <summary>The request's name in the plugin's API.</summary>
    [JsonPropertyName("request")]
    [JsonPropertyOrder(-1)]
    public abstract string Request { get; }

    protected abstract PluginProtocol Protocol { get; }

    internal PluginProtocol Owner => Protocol;
}
