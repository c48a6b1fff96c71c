using System.Text.Json;

namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>Reads what comes in: flat objects, whose depth ends at the object itself.</summary>
internal static class FlatJson
{
    public static CallJson Context { get; } = new(new JsonSerializerOptions(CallJson.Default.Options) { MaxDepth = 1 });
}
