using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>An immutable set of paths, as the tree that FieldsV1 writes them in. A node may be in the set itself, and have others below it.</summary>
internal sealed class FieldSet
{
    public static readonly FieldSet Empty = new(isMember: false, new SortedDictionary<string, FieldSet>(StringComparer.Ordinal));

    private static readonly FieldSet Leaf = new(isMember: true, Empty._children);

    private readonly SortedDictionary<string, FieldSet> _children;

    private FieldSet(bool isMember, SortedDictionary<string, FieldSet> children) => (IsMember, _children) = (isMember, children);

    /// <summary>Whether the path to this node is in the set.</summary>
    public bool IsMember { get; }

    public IReadOnlyDictionary<string, FieldSet> Children => _children;

    public bool IsEmpty => !IsMember && _children.Count == 0;

    /// <summary>Builds a node; children that hold nothing are left out.</summary>
    public static FieldSet Of(bool isMember, IEnumerable<KeyValuePair<string, FieldSet>> children)
    {
        var kept = new SortedDictionary<string, FieldSet>(StringComparer.Ordinal);
        foreach (var (element, child) in children.Where(child => !child.Value.IsEmpty))
        {
            kept[element] = child;
        }

        return kept.Count == 0 ? (isMember ? Leaf : Empty) : new FieldSet(isMember, kept);
    }

    public static FieldSet Member() => Leaf;

    /// <summary>Reads FieldsV1; <paramref name="isMember"/> is what the parent knows of this node.</summary>
    public static FieldSet Parse(JsonObject fieldsV1, bool isMember = false) => Of(
        isMember || fieldsV1.ContainsKey("."),
        fieldsV1.Where(field => field.Key is not ".").Select(field =>
        {
            var child = field.Value as JsonObject ?? [];
            return KeyValuePair.Create(field.Key, Parse(child, isMember: child.Count == 0));
        }));

    /// <summary>Writes FieldsV1.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (IsMember && _children.Count > 0)
        {
            json["."] = new JsonObject();
        }

        foreach (var (element, child) in _children)
        {
            json[element] = child.ToJson();
        }

        return json;
    }

    public FieldSet Child(string element) => _children.GetValueOrDefault(element, Empty);

    public FieldSet AsMember() => IsMember ? this : new FieldSet(isMember: true, _children);

    public FieldSet Union(FieldSet other) => Combine(other, (a, b) => a || b);

    public FieldSet Intersect(FieldSet other) => Combine(other, (a, b) => a && b);

    public FieldSet Except(FieldSet other) => Combine(other, (a, b) => a && !b);

    /// <summary>Without the paths of another set and everything below them.</summary>
    public FieldSet ExceptBelow(FieldSet other) => other.IsMember ? Empty : Of(
        IsMember, _children.Select(child => KeyValuePair.Create(child.Key, child.Value.ExceptBelow(other.Child(child.Key)))));

    public bool SetEquals(FieldSet other) => IsMember == other.IsMember && _children.Count == other._children.Count
        && _children.All(child => other._children.TryGetValue(child.Key, out var counterpart) && child.Value.SetEquals(counterpart));

    /// <summary>All paths, each as its steps.</summary>
    public IEnumerable<IReadOnlyList<string>> Paths()
    {
        if (IsMember)
        {
            yield return [];
        }

        foreach (var (element, child) in _children)
        {
            foreach (var path in child.Paths())
            {
                yield return [element, .. path];
            }
        }
    }

    private FieldSet Combine(FieldSet other, Func<bool, bool, bool> member) => Of(
        member(IsMember, other.IsMember),
        _children.Keys.Union(other._children.Keys, StringComparer.Ordinal)
            .Select(element => KeyValuePair.Create(element, Child(element).Combine(other.Child(element), member))));
}
