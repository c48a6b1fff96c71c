using System.Collections.Concurrent;
using LiveOps.Operator.Nodes.Mixers;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>The moves under way, by the room's UID.</summary>
internal sealed class MoveStore
{
    private readonly ConcurrentDictionary<string, MoveState> _moves = new(StringComparer.Ordinal);

    public MoveState Get(string uid) => _moves.GetValueOrDefault(uid) ?? new();

    public void Set(string uid, MoveState state) => _moves[uid] = state;

    public void End(string uid) => _moves.TryRemove(uid, out _);

    /// <summary>Where the room's audio is to go besides its own mix.</summary>
    public IEnumerable<MixRtp> OtherMix(string uid) => Get(uid).OtherMix is { } mix ? [mix.Rtp] : [];
}
