using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Pools;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;
using LiveOps.Resources.Rooms;
using NSubstitute;

namespace LiveOps.Operator.Tests.Pools;

public sealed class PoolRaceTests
{
    private const int Rounds = 2000;

    private static readonly MediaPool Pool = new()
    {
        Metadata = new() { Namespace = "default", Name = "pool", Uid = "1" },
        Spec = new() { Role = NodeRole.Mixer, Min = 0, BufferRooms = 0, Template = new() { Spec = new() { Containers = [] } } },
    };

    /// <summary>The scheduler learns that a node takes no more rooms in the very moment in which it places one there.</summary>
    [Fact]
    public async Task Look_WhileARoomIsPlaced_NeverHasItsNodeRemoved()
    {
        var now = TimeProvider.System.GetUtcNow();
        var node = PoolRenderer.Node(Pool, "pool-0");
        var retired = node with
        {
            Metadata = node.Metadata with { CreationTimestamp = now, Annotations = new Dictionary<string, string>(StringComparer.Ordinal) { [PoolRenderer.RetiringAnnotation] = "true" } },
            Spec = node.Spec with { Unschedulable = true },
        };
        var key = ObjectKey.Of(node);
        for (var round = 0; round < Rounds; round++)
        {
            var (ledger, directory) = (new RoomLedger(), new NodeDirectory());
            var view = new PoolView(directory, ledger, new NodeWaiters(Substitute.For<IKeySink<LiveRoom>>()), Substitute.For<IInformer<LiveRoom>>(), TimeProvider.System);
            directory.Enter(key, node, now);
            ledger.Enter(new() { Uid = "room", Room = new("default", "room") });
            using var start = new Barrier(2);

            var placing = Task.Run(() =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                return ledger.Place("room", new() { Role = NodeRole.Mixer }, load => directory.Candidates(NodeRole.Mixer, load).Select(one => one with { NotReadyReason = null })).Node;
            });
            var deciding = Task.Run(() =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                directory.Enter(key, retired, now);
                return PoolRules.Decide(new(Pool.Spec, 0, null), [view.Look(Pool, retired)], now).Action;
            });

            (await placing is not null && await deciding == PoolAction.Remove).ShouldBeFalse($"round {round}");
        }
    }
}
