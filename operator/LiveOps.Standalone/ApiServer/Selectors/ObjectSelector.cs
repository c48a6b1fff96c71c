using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Selectors;

/// <summary>What a list or watch is to cover.</summary>
/// <param name="Namespace">Null covers all namespaces; empty is for cluster-scoped kinds.</param>
internal sealed record ObjectSelector(string Resource, string? Namespace, LabelSelector Labels, FieldSelector Fields)
{
    public bool IsEmpty => Labels.IsEmpty && Fields.IsEmpty;

    public IEnumerable<StoredObject> List(StoreState state)
    {
        if (Namespace is not null && Fields.Name is { } name)
        {
            return state.Find(new(Resource, Namespace, name)) is { } found && Selects(found) ? [found] : [];
        }

        var all = state.List(Resource, Namespace);
        return IsEmpty ? all : all.Where(Selects);
    }

    public bool Matches(StoredObject value) => (Namespace is null || value.Key.Namespace == Namespace) && Selects(value);

    private bool Selects(StoredObject value) =>
        IsEmpty || ((Labels.IsEmpty || Labels.Matches(value.Digest.Labels)) && (Fields.IsEmpty || Fields.Matches(value)));
}
