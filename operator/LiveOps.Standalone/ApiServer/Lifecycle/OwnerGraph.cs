using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Lifecycle;

/// <summary>Who is there, and who belongs to whom, by UID.</summary>
internal sealed class OwnerGraph
{
    private readonly Dictionary<string, StorageKey> _live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<StorageKey>> _dependents = new(StringComparer.Ordinal);
    private readonly Dictionary<StorageKey, IReadOnlyList<OwnerDigest>> _owners = [];

    public void Reset(StoreState state)
    {
        _live.Clear();
        _dependents.Clear();
        _owners.Clear();
        foreach (var value in state.All())
        {
            Add(value);
        }
    }

    public void Add(StoredObject value)
    {
        Unlink(value.Key);
        _live[value.Digest.Uid] = value.Key;
        if (value.Digest.Owners.Count == 0)
        {
            return;
        }

        _owners[value.Key] = value.Digest.Owners;
        foreach (var owner in value.Digest.Owners)
        {
            if (!_dependents.TryGetValue(owner.Uid, out var dependents))
            {
                _dependents[owner.Uid] = dependents = [];
            }

            dependents.Add(value.Key);
        }
    }

    public void Remove(StoredObject value)
    {
        Unlink(value.Key);
        _live.Remove(value.Digest.Uid);
    }

    public bool IsLive(string uid) => _live.ContainsKey(uid);

    public StorageKey? Find(string uid) => _live.TryGetValue(uid, out var key) ? key : null;

    public IReadOnlyList<StorageKey> DependentsOf(string uid) => _dependents.TryGetValue(uid, out var dependents) ? [.. dependents] : [];

    private void Unlink(StorageKey key)
    {
        if (!_owners.Remove(key, out var owners))
        {
            return;
        }

        foreach (var owner in owners)
        {
            if (_dependents.TryGetValue(owner.Uid, out var dependents) && dependents.Remove(key) && dependents.Count == 0)
            {
                _dependents.Remove(owner.Uid);
            }
        }
    }
}
