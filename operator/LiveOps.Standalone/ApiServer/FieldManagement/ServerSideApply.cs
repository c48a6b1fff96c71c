using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>Server-side apply: merges a manager's configuration into the live object and keeps account of who owns what.</summary>
internal static class ServerSideApply
{
    /// <summary>Merges; arguments are left unchanged.</summary>
    /// <param name="live">The stored object; null where it is to be created.</param>
    /// <param name="applied">The manager's whole intent, without <c>managedFields</c>.</param>
    /// <param name="manager">Who applies.</param>
    /// <param name="force">Take fields from their owners instead of reporting conflicts.</param>
    /// <param name="schema">Schema of the kind.</param>
    /// <param name="time">The time of the request.</param>
    public static ApplyResult Apply(
        JsonObject? live, JsonObject applied, FieldManager manager, bool force, StructuralSchema schema, DateTimeOffset time) =>
        throw new NotSupportedException();
}
