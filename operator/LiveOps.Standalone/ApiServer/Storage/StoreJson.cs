using System.Text.Encodings.Web;
using System.Text.Json;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>How objects are written: compact, and without escaping what JSON does not ask to be escaped.</summary>
internal static class StoreJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };
}
