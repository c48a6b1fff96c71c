using LiveOps.Gateway.Presence.Bans;

namespace LiveOps.Gateway.Presence.Memory;

/// <summary>The places of one room.</summary>
internal sealed class RoomPresence
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PlaceState> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ban> _bans = new(StringComparer.Ordinal);

    /// <summary>The time on air that bans are of.</summary>
    private string? _banSession;

    /// <summary>Those who were active when the others were last told.</summary>
    private IReadOnlySet<string> _shown = new HashSet<string>(StringComparer.Ordinal);

    /// <returns>The outcome, and the place as it was before (null where there was none).</returns>
    public (EnterResult Result, PlaceState? Before, PlaceState? After) Enter(Entrant entrant, bool takesOver, long fence, long now)
    {
        lock (_lock)
        {
            if (_banSession == entrant.Session && _bans.ContainsKey(entrant.UserId))
            {
                return (EnterResult.Banned, null, null);
            }

            var before = _places.GetValueOrDefault(entrant.UserId);
            var clientId = entrant.ClientId.ToString();
            if (before is null && _places.Count >= entrant.Limit)
            {
                return (EnterResult.Full, null, null);
            }

            if (before is { Parked: false } && before.ClientId != clientId && !takesOver)
            {
                return (EnterResult.HeldElsewhere, null, null);
            }

            var after = new PlaceState
            {
                Role = entrant.Role,
                DisplayName = entrant.DisplayName,
                ClientId = clientId,
                Fence = fence,
                Status = before?.Status ?? "",
                StatusAt = before?.StatusAt ?? 0,
                Muted = before?.Muted ?? false,
                JoinedAt = before?.JoinedAt ?? now,
            };
            _places[entrant.UserId] = after;
            return (EnterResult.Entered, before, after);
        }
    }

    public bool Holds(string userId, long fence)
    {
        lock (_lock)
        {
            return _places.TryGetValue(userId, out var place) && place.Fence == fence;
        }
    }

    /// <summary>Changes a place.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="fence">Which hold the change is made for; null for whichever there is.</param>
    /// <param name="change">The place as it is to be.</param>
    /// <returns>The place before and after; null where it is not the caller's to change.</returns>
    public (PlaceState Before, PlaceState After)? Change(string userId, long? fence, Func<PlaceState, PlaceState> change)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(userId, out var before) || (fence is not null && before.Fence != fence))
            {
                return null;
            }

            return (before, _places[userId] = change(before));
        }
    }

    /// <returns>The place; null where it is not the caller's to give up.</returns>
    public PlaceState? Remove(string userId, long? fence)
    {
        lock (_lock)
        {
            return _places.TryGetValue(userId, out var place) && (fence is null || place.Fence == fence) && _places.Remove(userId) ? place : null;
        }
    }

    public void Ban(string session, Ban ban)
    {
        lock (_lock)
        {
            if (_banSession != session)
            {
                // Bans of an earlier time on air mean nothing any more.
                _bans.Clear();
                _banSession = session;
            }

            _bans[ban.UserId] = ban;
        }
    }

    /// <returns>False where there was no such ban.</returns>
    public bool Lift(string session, string userId)
    {
        lock (_lock)
        {
            return _banSession == session && _bans.Remove(userId);
        }
    }

    public IReadOnlyList<Ban> Bans(string session)
    {
        lock (_lock)
        {
            return _banSession == session ? [.. _bans.Values.OrderBy(ban => ban.At)] : [];
        }
    }

    public RoomView Read(long now)
    {
        lock (_lock)
        {
            return new RoomView(new Dictionary<string, PlaceState>(_places, StringComparer.Ordinal), now);
        }
    }

    /// <summary>Whether others are active than when this was last asked.</summary>
    public bool TryShow(long now)
    {
        lock (_lock)
        {
            var active = _places.Where(place => place.Value.IsActive(now)).Select(place => place.Key).ToHashSet(StringComparer.Ordinal);
            var changed = !active.SetEquals(_shown);
            _shown = active;
            return changed;
        }
    }
}
