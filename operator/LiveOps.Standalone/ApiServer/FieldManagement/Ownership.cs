using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>All managers of an object and what they own; an immutable reading of <c>metadata.managedFields</c>.</summary>
internal sealed record Ownership(IReadOnlyList<ManagedFieldsEntry> Entries)
{
    /// <summary>Beyond this many, the oldest updaters are counted as one: every controller restart with another name would add an entry.</summary>
    private const int MaximumUpdaters = 10;

    private const string Ancient = "ancient-changes";

    public static Ownership Of(JsonObject? source) => new(
        [.. (source?["metadata"]?["managedFields"] as JsonArray ?? []).Select(ManagedFieldsEntry.Parse).OfType<ManagedFieldsEntry>()]);

    public ManagedFieldsEntry? Find(FieldManager manager, ManagedFieldsOperation operation) =>
        Entries.FirstOrDefault(entry => entry.IsSameAs(manager, operation));

    /// <summary>Everything that anybody owns.</summary>
    public FieldSet All() => Entries.Aggregate(FieldSet.Empty, (all, entry) => all.Union(entry.Fields));

    /// <summary>Takes paths from all managers but one.</summary>
    public Ownership Without(FieldSet fields, ManagedFieldsEntry? except) => new(
        [.. Entries.Select(entry => ReferenceEquals(entry, except) ? entry : entry with { Fields = entry.Fields.Except(fields) })
            .Where(entry => !entry.Fields.IsEmpty)]);

    /// <summary>Sets the account of a manager; one that owns nothing has none.</summary>
    public Ownership With(ManagedFieldsEntry account)
    {
        var others = Entries.Where(entry => !entry.IsSameAs(account.Manager, account.Operation));
        return new Ownership(account.Fields.IsEmpty ? [.. others] : [.. others, account]);
    }

    /// <summary>Writes the managers into an object, in the order Kubernetes lists them.</summary>
    public void WriteTo(JsonObject target)
    {
        if (target["metadata"] is not JsonObject metadata)
        {
            target["metadata"] = metadata = [];
        }

        metadata.Remove("managedFields");
        var sorted = Capped().Entries
            .OrderBy(entry => entry.Operation)
            .ThenBy(entry => entry.Time ?? DateTimeOffset.MinValue)
            .ThenBy(entry => entry.Manager.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Manager.ApiVersion, StringComparer.Ordinal)
            .ThenBy(entry => entry.Manager.Subresource, StringComparer.Ordinal)
            .Select(JsonNode? (entry) => entry.ToJson())
            .ToArray();
        if (sorted.Length > 0)
        {
            metadata["managedFields"] = new JsonArray(sorted);
        }
    }

    private Ownership Capped()
    {
        var updaters = Entries.Where(entry => entry.Operation == ManagedFieldsOperation.Update)
            .OrderBy(entry => entry.Time ?? DateTimeOffset.MinValue).ToList();
        if (updaters.Count <= MaximumUpdaters)
        {
            return this;
        }

        var oldest = updaters.Take(updaters.Count - MaximumUpdaters + 1).ToList();
        var merged = oldest[^1] with
        {
            Manager = new FieldManager(Ancient, oldest[^1].Manager.ApiVersion),
            Fields = oldest.Aggregate(FieldSet.Empty, (all, entry) => all.Union(entry.Fields)),
        };
        return new Ownership([.. Entries.Except(oldest), merged]);
    }
}
