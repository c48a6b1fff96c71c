using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>JSON patches (RFC 6902): all operations are done, in order, or none.</summary>
internal static class JsonPatch
{
    /// <summary>As in Kubernetes; a longer patch is better sent as an update.</summary>
    private const int MaximumOperations = 10_000;

    /// <summary>Returns the patched copy; neither argument is changed.</summary>
    /// <exception cref="PatchException">The patch is malformed, or an operation does not fit the document.</exception>
    public static JsonNode? Apply(JsonNode? document, JsonNode? patch)
    {
        if (patch is not JsonArray operations)
        {
            throw new PatchException("json patch: the patch must be a list of operations", malformed: true);
        }

        if (operations.Count > MaximumOperations)
        {
            throw new PatchException(
                $"The allowed maximum operations in a JSON patch is {MaximumOperations}, got {operations.Count}", malformed: true);
        }

        return operations.Select(JsonPatchOperation.Parse).ToList()
            .Aggregate(document?.DeepClone(), (current, operation) => operation.Apply(current));
    }
}
