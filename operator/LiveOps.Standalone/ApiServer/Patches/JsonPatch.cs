using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>JSON patches (RFC 6902).</summary>
internal static class JsonPatch
{
    /// <summary>Returns the patched copy; neither argument is changed.</summary>
    /// <exception cref="PatchException">The patch is malformed, or an operation does not fit the document.</exception>
    public static JsonNode? Apply(JsonNode? document, JsonNode? patch) => throw new NotSupportedException();
}
