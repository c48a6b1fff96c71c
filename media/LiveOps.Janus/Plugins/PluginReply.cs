using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins;

/// <summary>A plugin's answer in plain JSON.</summary>
public sealed record PluginReply(JsonElement Data, Jsep? Jsep)
{
    internal static PluginReply Acknowledged { get; } = new(default, Jsep: null);
}
