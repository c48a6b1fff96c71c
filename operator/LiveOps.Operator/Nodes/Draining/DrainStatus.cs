using System.Globalization;
using LiveOps.Operator.Rooms;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>What is told of a node's being emptied. Pure.</summary>
internal static class DrainStatus
{
    public static Finding Find(LiveNode live, NodeLoad load) => live.Drain switch
    {
        null => Finding.False(NodeReason.NotDraining, "the node is in service"),
        _ when load.Rooms == 0 => Finding.True(NodeReason.Drained, $"no room is left on the node ({live.Drain.Reason})"),
        var drain when live.DrainObstacle is { } obstacle => Finding.True(NodeReason.NothingFits, $"{Moved(drain, load)}; {obstacle}; {Advice(drain)}"),
        var drain => Finding.True(NodeReason.Draining, $"{Moved(drain, load)} ({drain.Reason})"),
    };

    public static NodeDrainStatus? Render(DrainRun? drain, NodeLoad load) => drain is null
        ? null
        : new()
        {
            Reason = drain.Reason,
            StartedAt = drain.StartedAt,
            Deadline = drain.Deadline,
            Rooms = drain.Rooms,
            Moved = drain.Rooms - Math.Min(load.Rooms, drain.Rooms),
        };

    private static string Moved(DrainRun drain, NodeLoad load) => $"moved {drain.Rooms - Math.Min(load.Rooms, drain.Rooms)} of {drain.Rooms} rooms";

    private static string Advice(DrainRun drain) => "add a node or raise the capacity of one" + (drain.Deadline is { } deadline
        ? string.Create(CultureInfo.InvariantCulture, $", else these rooms are taken off at {deadline.UtcDateTime:HH:mm:ss}Z")
        : "; until then these rooms stay");
}
