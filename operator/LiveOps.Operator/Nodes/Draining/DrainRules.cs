using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>Whether a node is to be emptied, and how fast. Pure.</summary>
internal static class DrainRules
{
    /// <summary>Of the time until a Pod is killed, this much is kept for its rooms to be moved by force.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(3);

    /// <param name="node">The node.</param>
    /// <param name="pod">Its Pod, if it has one.</param>
    /// <param name="cordoned">Whether the machine of the Pod takes no Pods any more.</param>
    /// <param name="upgrade">Time for emptying a node whose Pod is to be made anew; null: it is not, or it is not its turn.</param>
    /// <returns>The most urgent reason, or null.</returns>
    public static DrainOrder? Decide(MediaNode node, V1Pod? pod, bool cordoned, TimeSpan? upgrade) =>
        pod?.Metadata.DeletionTimestamp is { } killedAt ? new(DrainReason.PodDeleted, Deadline: killedAt - Reserve)
        : node.Spec.Drain is { } asked ? new(DrainReason.Asked, TimeSpan.FromSeconds(asked.DeadlineSeconds))
        : cordoned ? new(DrainReason.MachineCordoned)
        : upgrade is { } limit ? new(DrainReason.TemplateChanged, limit)
        : null;

    /// <summary>How many rooms may be on their way at a time: few, but as many as the deadline takes.</summary>
    /// <param name="few">What is gentle.</param>
    /// <param name="rooms">Rooms still on the node.</param>
    /// <param name="each">How long one takes at most.</param>
    /// <param name="left">Until the deadline; null where there is none.</param>
    public static int RoomsAtOnce(int few, int rooms, TimeSpan each, TimeSpan? left)
    {
        const double caution = 0.7;
        return left is not { } time ? few
            : time <= each ? Math.Max(few, rooms)
            : Math.Max(few, (int)Math.Ceiling(rooms * each.TotalSeconds / (time.TotalSeconds * caution)));
    }
}
