using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>Server-side apply: merges a manager's configuration into the live object and keeps account of who owns what.</summary>
internal static class ServerSideApply
{
    private static readonly List<string> ServerKept = ["creationTimestamp", "deletionTimestamp", "generation", "resourceVersion", "selfLink", "uid"];

    /// <summary>Merges; arguments are left unchanged.</summary>
    /// <param name="live">The stored object; null where it is to be created.</param>
    /// <param name="applied">The manager's whole intent, without <c>managedFields</c>.</param>
    /// <param name="manager">Who applies.</param>
    /// <param name="force">Take fields from their owners instead of reporting conflicts.</param>
    /// <param name="schema">Schema of the kind.</param>
    /// <param name="time">The time of the request.</param>
    public static ApplyResult Apply(
        JsonObject? live, JsonObject applied, FieldManager manager, bool force, StructuralSchema schema, DateTimeOffset time)
    {
        var before = ManagedFields.Content(live ?? []);
        var ownership = Ownership.Of(live);
        var previous = ownership.Find(manager, ManagedFieldsOperation.Apply);

        // 1. Merge, and note what the manager claims now.
        var intent = Intent(applied);
        var claimed = FieldSets.Of(intent, schema.Root).Owned(manager.Subresource is "status");
        var merged = ApplyMerge.Merge(before, intent, schema.Root)!.AsObject();

        // 2. Remove what it claimed before, claims no more, and nobody else claims.
        var account = new ManagedFieldsEntry
        {
            Manager = manager,
            Operation = ManagedFieldsOperation.Apply,
            Fields = claimed,
            Time = previous?.Time,
        };
        if (previous is not null)
        {
            AbandonedFields.Remove(merged, previous.Fields, ownership.With(account).All(), schema.Root);
        }

        // 3. What changes under another owner is a conflict, or is taken from it.
        var comparison = FieldComparison.Between(before, merged, schema.Root);
        var conflicts = Conflicts(ownership, previous, comparison.Changed);
        if (conflicts.Count > 0 && !force)
        {
            return new ApplyResult { Conflicts = conflicts };
        }

        // 4. Where nothing changes, neither does the time: the write is none.
        var changed = !comparison.IsEmpty || previous?.Fields.SetEquals(claimed) != true || previous.Manager != manager;
        account = account with { Time = changed ? time : previous!.Time };
        ownership.Without(comparison.Changed.Union(comparison.Removed), except: previous).With(account).WriteTo(merged);
        return new ApplyResult { Object = merged, Changed = changed };
    }

    /// <summary>Without what the server keeps: clients send it along, often as null, and mean nothing by it.</summary>
    private static JsonObject Intent(JsonObject applied)
    {
        var intent = ManagedFields.Content(applied);
        if (intent["metadata"] is JsonObject metadata)
        {
            ServerKept.ForEach(name => metadata.Remove(name));
        }

        return intent;
    }

    private static List<FieldConflict> Conflicts(Ownership ownership, ManagedFieldsEntry? own, FieldSet changed)
    {
        var conflicts = new List<FieldConflict>();
        foreach (var entry in ownership.Entries.Where(entry => !ReferenceEquals(entry, own)).OrderBy(entry => entry.Manager.Name, StringComparer.Ordinal))
        {
            var paths = entry.Fields.Intersect(changed).Paths();
            conflicts.AddRange(paths.Select(path => new FieldConflict(entry, string.Concat(path.Select(PathElement.Display)))));
        }

        return conflicts;
    }
}
