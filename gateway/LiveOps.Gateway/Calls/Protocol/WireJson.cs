using System.Text.Encodings.Web;
using System.Text.Json;

namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>How messages are read and written.</summary>
internal static class WireJson
{
    /// <summary>For what comes in: flat objects, whose depth ends at the object itself.</summary>
    public static CallJson In { get; } = new(new JsonSerializerOptions(CallJson.Default.Options) { MaxDepth = 1 });

    /// <summary>
    /// For what goes out: only what JSON itself demands is escaped. Descriptions are full of quotes, which the default, made for text
    /// inside HTML, would make three times as long.
    /// </summary>
    public static CallJson Out { get; } = new(new JsonSerializerOptions(CallJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
