using LiveOps.Operator.Nodes.Bridges;

namespace LiveOps.Operator.Tests.Nodes.Bridges;

public sealed class BridgeInventoryTests
{
    private readonly BridgeInventory _inventory = new();

    [Fact]
    public void CompleteListing_RoomMadeMeanwhile_IsKept()
    {
        var began = _inventory.BeginListing();
        _inventory.Add(Room(1, "u"));

        _inventory.CompleteListing(began, []).ShouldBeEmpty();

        _inventory.Find("u").ShouldNotBeNull();
    }

    [Fact]
    public void CompleteListing_RoomGone_IsToldAndForgotten()
    {
        _inventory.Add(Room(1, "u"));
        _inventory.SetForwarders(1, []);

        _inventory.CompleteListing(_inventory.BeginListing(), []).ShouldBe(["u"]);

        _inventory.Find("u").ShouldBeNull();
        _inventory.ForwardersOf(1).ShouldBeNull();
    }

    [Fact]
    public void CompleteListing_ParticipantCame_IsTold()
    {
        _inventory.Add(Room(1, "u"));

        _inventory.CompleteListing(_inventory.BeginListing(), [Room(1, "u") with { Participants = 1 }]).ShouldBe(["u"]);
        _inventory.CompleteListing(_inventory.BeginListing(), [Room(1, "u") with { Participants = 1 }]).ShouldBeEmpty();
    }

    [Fact]
    public void Revision_ListedAsKnown_Stays()
    {
        _inventory.Add(Room(1, "u"));
        _inventory.Add(Room(2, "v"));
        var before = _inventory.Revision;

        _inventory.CompleteListing(_inventory.BeginListing(), [Room(2, "v"), Room(1, "u")]).ShouldBeEmpty();
        _inventory.Revision.ShouldBe(before);

        _inventory.CompleteListing(_inventory.BeginListing(), [Room(2, "v")]).ShouldBe(["u"]);
        _inventory.Revision.ShouldBeGreaterThan(before);
    }

    [Fact]
    public void CompleteListing_RoomOfOthers_IsNeitherToldNorOurs()
    {
        _inventory.CompleteListing(_inventory.BeginListing(), [new() { Id = 9, Description = "theirs", SamplingRate = 8000 }]).ShouldBeEmpty();

        _inventory.OwnRooms().ShouldBeEmpty();
        _inventory.Get(9).ShouldNotBeNull();
    }

    [Fact]
    public void SetForwarders_SameInAnotherOrder_IsNoChange()
    {
        BridgeForwarder one = new() { StreamId = 1, Target = new() { Host = "h", Port = 1, Ssrc = 1 } };
        var two = one with { StreamId = 2 };
        _inventory.SetForwarders(1, [one, two]);

        _inventory.SetForwarders(1, [two, one]).ShouldBeFalse();
        _inventory.SetForwarders(1, [one]).ShouldBeTrue();
    }

    private static BridgeRoom Room(long id, string uid) => new() { Id = id, Description = BridgeRoom.Describe(uid), SamplingRate = 48000 };
}
