using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Nodes.Links;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace LiveOps.Operator.Tests.Nodes;

public sealed class NodeTriggersTests : IAsyncDisposable
{
    private static readonly ObjectKey Bridge = new("ns", "bridge");

    private readonly RoomLedger _ledger = new();
    private readonly NodeDirectory _directory = new();
    private readonly IKeySink<MediaNode> _nodes = Substitute.For<IKeySink<MediaNode>>();
    private readonly BridgeLink _link;
    private readonly NodeTriggers _triggers;

    public NodeTriggersTests()
    {
        var rooms = Substitute.For<IKeySink<LiveRoom>>();
        _triggers = new(_directory, _ledger, new(rooms), rooms, _nodes);
        var (options, time) = (new NodeLinkOptions(), new ManualTimeProvider());
        var context = new LinkContext(options, time, new(Options.Create(options), new Random(1)), _triggers, NullLogger.Instance)
        {
            Random = new(1),
            Watch = new(options, time),
        };
        _link = new(Bridge, new(new("ws://bridge.invalid/"), NodeCredentials.None), connector: null!, fence: null!, context);
        _directory.Enter(Bridge, new() { Metadata = new() { Namespace = "ns", Name = "bridge" }, Spec = new() { Role = NodeRole.Bridge } }, time.GetUtcNow()).Link = _link;
    }

    [Fact]
    public void Listed_RoomIsPlacedThere_NothingIsDone()
    {
        Place("u");
        List();

        Reconciled(0);
    }

    [Fact]
    public void Listed_RoomWasTakenAway_NodeIsReconciledUntilItIsGone()
    {
        Place("u");
        List();
        _ledger.Remove("u");

        List();
        Reconciled(1);
        List();
        Reconciled(2);

        _link.Inventory.Remove(1);
        List();
        Reconciled(2);
    }

    [Fact]
    public void Listed_RoomCameThatIsPlacedNowhere_NodeIsReconciled()
    {
        Place("u");
        List();
        _link.Inventory.Add(Room(2, "stranger"));

        List();

        Reconciled(1);
    }

    public ValueTask DisposeAsync() => _directory.DisposeAsync();

    private void Place(string uid)
    {
        _ledger.Enter(new() { Uid = uid, Room = new("ns", uid), Bridge = Bridge });
        _link.Inventory.Add(Room(1, uid));
    }

    private void List() => _triggers.Listed(Bridge);

    private void Reconciled(int times) => _nodes.Received(times).Enqueue(Bridge);

    private static BridgeRoom Room(long id, string uid) => new() { Id = id, Description = BridgeRoom.Describe(uid), SamplingRate = 48000 };
}
