using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>Conflicts in the words of Kubernetes, which kubectl shows and explains.</summary>
internal static class ConflictMessage
{
    /// <summary>The message of the Status (409, reason Conflict).</summary>
    public static string Text(IReadOnlyList<FieldConflict> conflicts)
    {
        if (conflicts.Count == 1)
        {
            return $"Apply failed with 1 conflict: conflict with {Name(conflicts[0].Owner)}: {conflicts[0].Field}";
        }

        var lines = conflicts.GroupBy(conflict => Name(conflict.Owner), StringComparer.Ordinal)
            .SelectMany(group => group.Select(conflict => $"- {conflict.Field}").Prepend($"conflicts with {group.Key}:"));
        return $"Apply failed with {conflicts.Count} conflicts: {string.Join('\n', lines)}";
    }

    /// <summary>The entries for <c>details.causes</c> of the Status.</summary>
    public static JsonArray Causes(IEnumerable<FieldConflict> conflicts) => new([.. conflicts.Select(JsonNode? (conflict) => new JsonObject
    {
        ["reason"] = "FieldManagerConflict",
        ["message"] = $"conflict with {Name(conflict.Owner)}",
        ["field"] = conflict.Field,
    })]);

    private static string Name(ManagedFieldsEntry owner)
    {
        var name = $"\"{owner.Manager.Name}\"";
        if (owner.Manager.Subresource.Length > 0)
        {
            name += $" with subresource \"{owner.Manager.Subresource}\"";
        }

        // An apply goes on whatever the version; an update is told apart by it.
        return owner.Operation == ManagedFieldsOperation.Update ? $"{name} using {owner.Manager.ApiVersion}" : name;
    }
}
