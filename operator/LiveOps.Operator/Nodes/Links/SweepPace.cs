using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Links;

/// <summary>
/// How often nodes are gone through for what they did not tell. Few rooms are looked at as often as the options say; with very many the
/// intervals grow, so that what it costs does not: links tell of most changes at once anyway.
/// </summary>
internal sealed class SweepPace(IOptions<NodeLinkOptions> options, Random random)
{
    /// <summary>Mixers tell of every change by an event, bridges of none.</summary>
    private const int MixersRarer = 4;

    private readonly ConcurrentDictionary<ObjectKey, int> _bridges = [];
    private readonly ConcurrentDictionary<ObjectKey, int> _mixers = [];

    /// <summary>Notes how many rooms a bridge has.</summary>
    public void NoteBridge(ObjectKey node, int rooms) => _bridges[node] = rooms;

    /// <summary>Notes how many mixes a mixer has.</summary>
    public void NoteMixer(ObjectKey node, int mixes) => _mixers[node] = mixes;

    /// <summary>The node is no longer there.</summary>
    public void Forget(ObjectKey node)
    {
        _bridges.TryRemove(node, out _);
        _mixers.TryRemove(node, out _);
    }

    /// <summary>Time between two listings of a bridge.</summary>
    public TimeSpan Bridges => Longer(options.Value.Sweep, Sum(_bridges), options.Value.ListedRoomsPerSecond);

    /// <summary>Time between two listings of a mixer.</summary>
    public TimeSpan Mixers => Longer(options.Value.Sweep, Sum(_mixers) * MixersRarer, options.Value.ListedRoomsPerSecond);

    /// <summary>Time within which the forwarders of all rooms are looked at once.</summary>
    public TimeSpan Forwarders =>
        Longer(TimeSpan.FromMilliseconds(options.Value.ForwarderSweepMilliseconds), Sum(_bridges), options.Value.ForwarderChecksPerSecond);

    /// <summary>The first wait, anything up to the interval, so that nodes that came at once are not all listed at once for ever.</summary>
    public TimeSpan First(TimeSpan interval) => interval * random.NextDouble();

    private static TimeSpan Longer(TimeSpan usual, int rooms, int perSecond)
    {
        var paced = TimeSpan.FromSeconds((double)rooms / perSecond);
        return paced > usual ? paced : usual;
    }

    private static int Sum(ConcurrentDictionary<ObjectKey, int> rooms) => rooms.Sum(node => node.Value);
}
