using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Hosting;

/// <summary>What the operator tells of rooms and nodes as metrics; counted when asked for, not at each change.</summary>
internal sealed class OperatorMetrics
{
    private readonly Meter _meter;
    private readonly IInformer<LiveRoom> _rooms;
    private readonly IInformer<MediaNode> _nodes;
    private readonly NodeDirectory _directory;
    private readonly RoomLedger _ledger;

    public OperatorMetrics(IMeterFactory meters, IInformer<LiveRoom> rooms, IInformer<MediaNode> nodes, NodeDirectory directory, RoomLedger ledger)
    {
        (_rooms, _nodes, _directory, _ledger) = (rooms, nodes, directory, ledger);
        _meter = meters.Create("LiveOps.Operator");
        _meter.CreateObservableGauge("liveops.rooms", CountRooms, "{room}", "LiveRooms by phase.");
        _meter.CreateObservableGauge("liveops.nodes", CountNodes, "{node}", "MediaNodes by role, and whether they can be driven.");
        _meter.CreateObservableGauge("liveops.node.rooms", () => OfNodes(node => _ledger.LoadOf(ObjectKey.Of(node)).Rooms), "{room}", "Rooms placed on a MediaNode.");
        _meter.CreateObservableGauge("liveops.node.capacity", () => OfNodes(node => node.Spec.Capacity.Rooms), "{room}", "Rooms that a MediaNode takes.");
        _meter.CreateObservableGauge("liveops.nodes.slow", CountSlow, "{node}", "MediaNodes that live but do not answer in time.");
    }

    private int CountSlow() => _nodes.List().Count(node => _directory.Find(ObjectKey.Of(node))?.Link?.State.Slow is not null);

    private IEnumerable<Measurement<int>> CountRooms() => _rooms.List()
        .GroupBy(room => room.Status?.Phase?.ToString() ?? "None", StringComparer.Ordinal)
        .Select(phase => new Measurement<int>(phase.Count(), new KeyValuePair<string, object?>("phase", phase.Key)));

    private IEnumerable<Measurement<int>> OfNodes(Func<MediaNode, int> value) => _nodes.List().Select(node => new Measurement<int>(
        value(node),
        new KeyValuePair<string, object?>("node", ObjectKey.Of(node).ToString()),
        new KeyValuePair<string, object?>("role", node.Spec.Role.ToString())));

    private IEnumerable<Measurement<int>> CountNodes() => _nodes.List()
        .GroupBy(node => (node.Spec.Role, Up: _directory.Find(ObjectKey.Of(node))?.IsUp == true))
        .Select(group => new Measurement<int>(
            group.Count(),
            new KeyValuePair<string, object?>("role", group.Key.Role.ToString()),
            new KeyValuePair<string, object?>("up", group.Key.Up)));
}
