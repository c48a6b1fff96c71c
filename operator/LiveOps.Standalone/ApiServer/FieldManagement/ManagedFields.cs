using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>Keeps <c>metadata.managedFields</c> right across writes that are not server-side applies.</summary>
internal static class ManagedFields
{
    /// <summary>
    /// Sets <c>managedFields</c> of <paramref name="updated"/>, in place: what the manager added or changed is now its own, what it
    /// removed is nobody's. Where it changed nothing, owners and times stay as they were.
    /// </summary>
    /// <param name="live">The stored object; null where it is created.</param>
    /// <param name="updated">The object about to be stored, defaulted and pruned.</param>
    public static void RecordUpdate(
        JsonObject? live, JsonObject updated, FieldManager manager, StructuralSchema schema, DateTimeOffset time) =>
        throw new NotSupportedException();
}
