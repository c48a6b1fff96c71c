using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>Strategic merge patches: merge patches whose lists are merged by key, with directives (<c>$patch</c> and its kin).</summary>
internal static class StrategicMergePatch
{
    /// <summary>Returns the patched copy; neither argument is changed.</summary>
    /// <exception cref="PatchException">The patch is malformed.</exception>
    public static JsonObject Apply(JsonObject target, JsonObject patch, StructuralSchema schema) => throw new NotSupportedException();
}
