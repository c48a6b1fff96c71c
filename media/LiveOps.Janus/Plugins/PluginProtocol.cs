using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins;

/// <summary>How a plugin's messages are written and read.</summary>
public abstract class PluginProtocol
{
    /// <summary>The plugin's package name, e.g. <c>janus.plugin.echotest</c>.</summary>
    public abstract string Plugin { get; }

    /// <summary>The source-generated context with all its requests, results and events.</summary>
    public abstract JsonSerializerContext Json { get; }

    /// <summary>Makes a typed event of what the plugin said, or null where there is no type for it.</summary>
    public abstract PluginEvent? DecodeEvent(JsonElement data);

    /// <summary>The protocol of a plugin whose events are read as plain JSON (<see cref="UntypedPluginEvent"/>).</summary>
    /// <param name="plugin">The plugin's package name.</param>
    /// <param name="json">The source-generated context with all its requests and results.</param>
    public static PluginProtocol Of(string plugin, JsonSerializerContext json) => new UntypedEventsProtocol(plugin, json);

    internal JsonTypeInfo TypeInfo(Type type) => Json.GetTypeInfo(type)
        ?? throw new InvalidOperationException($"{Json.GetType().Name} lacks [JsonSerializable(typeof({type.Name}))].");
}
