using FsCheck;
using FsCheck.Fluent;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Tests.Rooms.Placement;

public sealed class RoomLedgerTests
{
    private static readonly ObjectKey Node = new("default", "bridge");

    [Fact]
    public void Place_ManyAtOnce_NeverGoesBeyondCapacity()
    {
        var ledger = new RoomLedger();
        var placed = 0;
        Parallel.For(0, 200, i =>
        {
            ledger.Enter(Room($"{i}"));
            if (ledger.Place($"{i}", new() { Role = NodeRole.Bridge, Anchors = 3 }, Candidates).Node is not null)
            {
                Interlocked.Increment(ref placed);
            }
        });

        placed.ShouldBe(40);
        ledger.LoadOf(Node).ShouldBe(new NodeLoad(40, 120));
    }

    /// <summary>Whatever happens in whatever order, the loads are what the rooms add up to.</summary>
    [Fact]
    public void AnySequence_LoadsAddUp() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Room, byte Step, byte Anchors)[]>(),
        steps =>
        {
            var ledger = new RoomLedger();
            foreach (var (room, step, anchors) in steps)
            {
                var uid = $"{room % 5}";
                switch (step % 4)
                {
                    case 0:
                        ledger.Enter(Room(uid) with { Anchors = anchors % 9 });
                        break;
                    case 1 when ledger.Find(uid) is { } known:
                        ledger.Place(uid, new() { Role = NodeRole.Bridge, Anchors = known.Anchors }, Candidates);
                        break;
                    case 2:
                        ledger.Vacate(uid, NodeRole.Bridge);
                        break;
                    case 3:
                        ledger.Remove(uid);
                        break;
                    default:
                        break;
                }
            }

            var rooms = ledger.RoomsOn(Node);
            return ledger.LoadOf(Node) == new NodeLoad(rooms.Count, rooms.Sum(one => one.Anchors));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Enter_PlacedRoomWithMoreAnchors_StaysAndCountsThem()
    {
        var ledger = new RoomLedger();
        ledger.Enter(Room("1") with { Bridge = Node, Anchors = 3 });

        ledger.Enter(Room("1") with { Anchors = 9 }).Bridge.ShouldBe(Node);

        ledger.LoadOf(Node).ShouldBe(new NodeLoad(1, 9));
    }

    private static RoomPlacement Room(string uid) => new() { Uid = uid, Room = new("default", $"room-{uid}"), Anchors = 3 };

    private static IEnumerable<NodeCandidate> Candidates(Func<ObjectKey, NodeLoad> load) =>
        [new() { Key = Node, Role = NodeRole.Bridge, Capacity = new() { Rooms = 40, Anchors = 1000 }, Load = load(Node) }];
}
