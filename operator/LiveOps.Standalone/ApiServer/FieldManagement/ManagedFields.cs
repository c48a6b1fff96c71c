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
    /// <param name="manager">Who writes.</param>
    /// <param name="schema">Schema of the kind.</param>
    /// <param name="time">The time of the request.</param>
    public static void RecordUpdate(
        JsonObject? live, JsonObject updated, FieldManager manager, StructuralSchema schema, DateTimeOffset time)
    {
        var status = manager.Subresource is "status";
        var comparison = FieldComparison.Between(Content(live ?? []), Content(updated), schema.Root);
        var changed = comparison.Changed.Owned(status);
        var ownership = StartingFrom(live, updated);
        if (!changed.IsEmpty || !comparison.Removed.IsEmpty)
        {
            ownership = Record(ownership, changed, comparison.Removed, manager, time);
        }

        ownership.WriteTo(updated);
    }

    /// <summary>A copy without <c>managedFields</c>, which are no fields to be managed.</summary>
    public static JsonObject Content(JsonObject source)
    {
        var copy = source.DeepClone().AsObject();
        (copy["metadata"] as JsonObject)?.Remove("managedFields");
        return copy;
    }

    private static Ownership Record(Ownership before, FieldSet changed, FieldSet removed, FieldManager manager, DateTimeOffset time)
    {
        var previous = before.Find(manager, ManagedFieldsOperation.Update);
        var own = (previous?.Fields ?? FieldSet.Empty).Except(removed).Union(changed);
        var account = (previous ?? new ManagedFieldsEntry { Manager = manager, Operation = ManagedFieldsOperation.Update }) with
        {
            Fields = own,
            // A manager whose account does not grow has done nothing worth a new time.
            Time = changed.IsEmpty && previous is not null ? previous.Time : time,
        };
        return before.Without(removed.Union(changed), except: previous).With(account);
    }

    /// <summary>
    /// Clients may rewrite the accounts (kubectl does, when it moves an object to server-side apply) or reset them with one empty entry;
    /// those that leave them out or empty mean nothing by it.
    /// </summary>
    private static Ownership StartingFrom(JsonObject? live, JsonObject updated)
    {
        var given = updated["metadata"]?["managedFields"] as JsonArray;
        if (given is [JsonObject { Count: 0 }])
        {
            return new Ownership([]);
        }

        var ownership = Ownership.Of(updated);
        return ownership.Entries.Count == 0 || ownership.Entries.Count != given!.Count ? Ownership.Of(live) : ownership;
    }
}
