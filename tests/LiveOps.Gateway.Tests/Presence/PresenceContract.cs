using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Presence;

/// <summary>What presence does wherever it is kept.</summary>
public abstract class PresenceContract(bool usesRedis) : PresenceTest(usesRedis)
{
    [Fact]
    public async Task Enter_ManyAtOnce_NeverExceedsTheLimit()
    {
        var entries = await Task.WhenAll(Enumerable.Range(0, 60).Select(index => Task.Run(() => EnterAsync($"user-{index}", limit: 15))));

        entries.Count(entry => entry.Result == EnterResult.Entered).ShouldBe(15);
        entries.Count(entry => entry.Result == EnterResult.Full).ShouldBe(45);
        (await Presence.CountAsync(Room, Cancelled)).ShouldBe(15);
    }

    [Fact]
    public async Task Enter_AgainByTheSameClient_TakesThePlaceWithANewerFence()
    {
        var client = Guid.NewGuid();
        var old = await EnterAsync("user", client: client);

        var now = await EnterAsync("user", client: client);

        now.Result.ShouldBe(EnterResult.Entered);
        now.Previous.ShouldBe(old.Holding!.Fence);
        now.Holding!.Fence.ShouldBeGreaterThan(old.Holding.Fence);
        Presence.Holds(old.Holding).ShouldBeFalse();
        await Wait.UntilAsync(() => Presence.Holds(now.Holding));
    }

    [Fact]
    public async Task AnyChange_ByAHoldThatHasEnded_HasNoEffect()
    {
        var client = Guid.NewGuid();
        var old = (await EnterAsync("user", client: client)).Holding!;
        await EnterAsync("user", client: client);

        await Presence.SetStatusAsync(old, "onair", Cancelled);
        await Presence.DetachAsync(old, Cancelled);
        await Presence.LeaveAsync(old, LeaveReason.Left, Cancelled);

        var place = (await Presence.ReadAsync(Room, Cancelled)).Places["user"];
        (place.Status, place.Parked).ShouldBe(("", false));
    }

    [Fact]
    public async Task Enter_FromAnotherClient_IsRefusedUntilTheConnectionIsGone()
    {
        var first = await EnterAsync("user");

        (await EnterAsync("user")).Result.ShouldBe(EnterResult.HeldElsewhere);
        await Presence.DetachAsync(first.Holding!, Cancelled);
        (await EnterAsync("user")).Result.ShouldBe(EnterResult.Entered);
    }

    [Fact]
    public async Task SetStatus_TellsOfChangesOnly()
    {
        var holding = (await EnterAsync("user")).Holding!;
        await Presence.SetStatusAsync(holding, "idle", Cancelled);
        await Presence.SetStatusAsync(holding, "idle", Cancelled);
        await Presence.SetStatusAsync(holding, "onair", Cancelled);
        await Presence.LeaveAsync(holding, LeaveReason.Left, Cancelled);

        await Wait.UntilAsync(() => Events.OfType<StatusChanged>().Count() == 3);
        Events.Select(happened => happened.GetType().Name).ShouldBe(
            [nameof(ParticipantEntered), nameof(StatusChanged), nameof(StatusChanged), nameof(ParticipantGone), nameof(StatusChanged)]);
    }

    [Fact]
    public async Task Mute_IsToldOnceAndKeptWhileTheUserComesBack()
    {
        var first = await EnterAsync("user");

        (await Presence.MuteAsync(Room, "user", muted: true, by: "host", Cancelled)).ShouldBeTrue();
        (await Presence.MuteAsync(Room, "user", muted: true, by: "host", Cancelled)).ShouldBeTrue();
        (await Presence.MuteAsync(Room, "nobody", muted: true, by: "host", Cancelled)).ShouldBeFalse();

        await Presence.DetachAsync(first.Holding!, Cancelled);
        (await EnterAsync("user")).Muted.ShouldBeTrue();
        await Presence.SetStatusAsync(first.Holding!, "", Cancelled);
        await Wait.UntilAsync(() => Events.OfType<ParticipantMuted>().Any());
        Events.OfType<ParticipantMuted>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Expel_TakesThePlaceWhoeverHoldsIt()
    {
        var held = (await EnterAsync("user")).Holding!;

        (await Presence.ExpelAsync(Room, "user", LeaveReason.Kicked, Cancelled)).ShouldBeTrue();
        (await Presence.ExpelAsync(Room, "user", LeaveReason.Kicked, Cancelled)).ShouldBeFalse();

        await Wait.UntilAsync(() => Events.OfType<ParticipantGone>().Any());
        var gone = Events.OfType<ParticipantGone>().Single();
        (gone.UserId, gone.Reason, gone.Fence).ShouldBe(("user", "kicked", held.Fence));
        Presence.Holds(held).ShouldBeFalse();
    }

    [Fact]
    public async Task Participants_AreListedInTheOrderOfTheirComing()
    {
        foreach (var user in new[] { "c", "a", "b" })
        {
            await EnterAsync(user);
        }

        (await Presence.ReadAsync(Room, Cancelled)).Participants().Select(one => one.JoinedAt).ShouldBeInOrder();
        (await Presence.ReadAsync(Room, Cancelled)).Participants().Select(one => one.DisplayName).ShouldBe(["Name of c", "Name of a", "Name of b"], ignoreOrder: true);
    }
}
