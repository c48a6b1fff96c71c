using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>How the mixer's control API writes JSON: camelCase, enums by name, times in RFC 3339 with milliseconds.</summary>
internal static class MixerJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };
}
