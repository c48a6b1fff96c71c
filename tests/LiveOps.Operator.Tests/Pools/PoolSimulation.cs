using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Pools;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Tests.Pools;

/// <summary>A pool under a sequence of loads, one every ten seconds; rooms go to fuller nodes first, as placement has it.</summary>
internal sealed class PoolSimulation(MediaPoolSpec spec)
{
    private const int StepSeconds = 10;

    private readonly SortedDictionary<int, (int Rooms, bool Retiring)> _nodes = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private DateTimeOffset? _surplusSince;
    private DateTimeOffset? _changedAt;

    /// <returns>The first promise that was broken, or null.</returns>
    public string? Run(IReadOnlyList<int> loads)
    {
        foreach (var load in loads)
        {
            var waiting = Place(load);
            if (Step(waiting) is { } broken)
            {
                return broken;
            }

            _now += TimeSpan.FromSeconds(StepSeconds);
        }

        return Settle(loads.Count > 0 ? loads[^1] : 0);
    }

    /// <summary>Under a load that stays, the pool comes to rest.</summary>
    private string? Settle(int load)
    {
        for (var step = 0; step < 200; step++)
        {
            var before = _nodes.Count;
            if (Step(Place(load)) is { } broken)
            {
                return broken;
            }

            if (step > 100 && _nodes.Count != before)
            {
                return $"still moving under a load of {load}";
            }

            _now += TimeSpan.FromSeconds(StepSeconds);
        }

        return null;
    }

    private string? Step(int waiting)
    {
        var decision = PoolRules.Decide(new(spec, waiting, _surplusSince), [.. _nodes.Select(Node)], _now);
        _surplusSince = decision.SurplusSince;
        switch (decision.Action)
        {
            case PoolAction.Add:
                for (var i = 0; i < decision.Count; i++)
                {
                    _nodes[Enumerable.Range(0, 100).First(number => !_nodes.ContainsKey(number))] = (0, false);
                }

                _changedAt = _now;
                break;
            case PoolAction.Retire:
                if (_changedAt is { } at && _now - at < TimeSpan.FromSeconds(spec.CooldownSeconds))
                {
                    return $"a node goes {(_now - at).TotalSeconds} s after the last change";
                }

                _nodes[Number(decision)] = _nodes[Number(decision)] with { Retiring = true };
                _changedAt = _now;
                break;
            case PoolAction.Restore:
                _nodes[Number(decision)] = _nodes[Number(decision)] with { Retiring = false };
                _changedAt = _now;
                break;
            case PoolAction.Remove when _nodes[Number(decision)].Rooms > 0:
                return "a node with rooms is removed";
            case PoolAction.Remove:
                _nodes.Remove(Number(decision));
                break;
            default:
                break;
        }

        return _nodes.Count > spec.Max ? $"{_nodes.Count} nodes" : _nodes.Count < spec.Min ? $"only {_nodes.Count} nodes" : null;
    }

    /// <returns>Rooms that find no place.</returns>
    private int Place(int load)
    {
        var excess = _nodes.Values.Sum(node => node.Rooms) - load;
        foreach (var number in _nodes.Keys.Reverse().ToList())
        {
            var gone = Math.Clamp(excess, 0, _nodes[number].Rooms);
            _nodes[number] = _nodes[number] with { Rooms = _nodes[number].Rooms - gone };
            excess -= gone;
        }

        foreach (var number in _nodes.Where(node => !node.Value.Retiring).OrderByDescending(node => node.Value.Rooms).Select(node => node.Key).ToList())
        {
            var come = Math.Clamp(-excess, 0, spec.Capacity.Rooms - _nodes[number].Rooms);
            _nodes[number] = _nodes[number] with { Rooms = _nodes[number].Rooms + come };
            excess += come;
        }

        return Math.Max(0, -excess);
    }

    private PoolNode Node(KeyValuePair<int, (int Rooms, bool Retiring)> node) => new()
    {
        Key = new ObjectKey("default", $"pool-{node.Key}"),
        Rooms = node.Value.Rooms,
        Free = spec.Capacity.Rooms - node.Value.Rooms,
        IsReady = true,
        IsMade = true,
        IsRetiring = node.Value.Retiring,
    };

    private static int Number(PoolDecision decision) => int.Parse(decision.Node!.Value.Name["pool-".Length..], System.Globalization.CultureInfo.InvariantCulture);
}
