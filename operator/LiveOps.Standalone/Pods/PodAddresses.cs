using System.Globalization;

namespace LiveOps.Standalone.Pods;

/// <summary>Gives each Pod a loopback address of its own, from PREFIX.1 to PREFIX.254.</summary>
internal sealed class PodAddresses(string prefix)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>
    /// The address of a Pod: the one it has, or had before the runner was started anew (<paramref name="wanted"/>) if that is free, or
    /// another. Null where all are taken.
    /// </summary>
    public string? Take(string podUid, string? wanted)
    {
        lock (_lock)
        {
            if (_owners.FirstOrDefault(pair => pair.Value == podUid) is { Key: { } own })
            {
                return own;
            }

            if (wanted is not null && wanted.StartsWith(prefix + ".", StringComparison.Ordinal) && _owners.TryAdd(wanted, podUid))
            {
                return wanted;
            }

            // Round and round, so that a peer that still talks to a Pod just gone does not meet another one in its place.
            for (var i = 0; i < 254; i++)
            {
                _last = (_last % 254) + 1;
                var address = string.Create(CultureInfo.InvariantCulture, $"{prefix}.{_last}");
                if (_owners.TryAdd(address, podUid))
                {
                    return address;
                }
            }

            return null;
        }
    }

    public void Release(string podUid)
    {
        lock (_lock)
        {
            foreach (var address in _owners.Where(pair => pair.Value == podUid).Select(pair => pair.Key).ToArray())
            {
                _owners.Remove(address);
            }
        }
    }
}
