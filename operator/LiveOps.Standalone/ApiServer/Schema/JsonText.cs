using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>JSON as people are to read it in messages: on one line, with nothing but control characters and quotes escaped.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Compact(JsonNode? value) => value is null ? "null" : value.ToJsonString(Readable);

    /// <summary>A string in double quotes.</summary>
    public static string Quote(string value) => JsonSerializer.Serialize(value, Readable);
}
