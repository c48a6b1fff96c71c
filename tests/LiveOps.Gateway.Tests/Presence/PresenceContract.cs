using System.Collections.Concurrent;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Chat;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Gateway.Tests.Presence;

/// <summary>What presence does wherever it is kept.</summary>
public abstract class PresenceContract : IAsyncLifetime
{
    private static readonly ObjectKey Room = new("default", "demo");

    private readonly ConcurrentQueue<PresenceEvent> _events = new();
    private TestGateway _gateway = null!;
    private IPresence _presence = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        _gateway = await StartAsync();
        _presence = _gateway.Services.GetRequiredService<IPresence>();
        _presence.Subscribe((happened, _) =>
        {
            _events.Enqueue(happened);
            return ValueTask.CompletedTask;
        });
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task Enter_ManyAtOnce_NeverExceedsTheLimit()
    {
        var entries = await Task.WhenAll(Enumerable.Range(0, 60).Select(index => Task.Run(() => EnterAsync($"user-{index}", limit: 15))));

        entries.Count(entry => entry.Result == EnterResult.Entered).ShouldBe(15);
        entries.Count(entry => entry.Result == EnterResult.Full).ShouldBe(45);
        (await _presence.CountAsync(Room, Cancelled)).ShouldBe(15);
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
        _presence.Holds(old.Holding).ShouldBeFalse();
        await Wait.UntilAsync(() => _presence.Holds(now.Holding));
    }

    [Fact]
    public async Task AnyChange_ByAHoldThatHasEnded_HasNoEffect()
    {
        var client = Guid.NewGuid();
        var old = (await EnterAsync("user", client: client)).Holding!;
        await EnterAsync("user", client: client);

        await _presence.SetStatusAsync(old, "onair", Cancelled);
        await _presence.DetachAsync(old, Cancelled);
        await _presence.LeaveAsync(old, LeaveReason.Left, Cancelled);

        var place = (await _presence.ReadAsync(Room, Cancelled)).Places["user"];
        (place.Status, place.Parked).ShouldBe(("", false));
    }

    [Fact]
    public async Task Enter_FromAnotherClient_IsRefusedUntilTheConnectionIsGone()
    {
        var first = await EnterAsync("user");

        (await EnterAsync("user")).Result.ShouldBe(EnterResult.HeldElsewhere);
        await _presence.DetachAsync(first.Holding!, Cancelled);
        (await EnterAsync("user")).Result.ShouldBe(EnterResult.Entered);
    }

    [Fact]
    public async Task Enter_Banned_IsRefusedForThisTimeOnAir()
    {
        await _presence.BanAsync(Room, "one", "user", Cancelled);

        (await EnterAsync("user", session: "one")).Result.ShouldBe(EnterResult.Banned);
        (await EnterAsync("user", session: "two")).Result.ShouldBe(EnterResult.Entered);
    }

    [Fact]
    public async Task SetStatus_TellsOfChangesOnly()
    {
        var holding = (await EnterAsync("user")).Holding!;
        await _presence.SetStatusAsync(holding, "idle", Cancelled);
        await _presence.SetStatusAsync(holding, "idle", Cancelled);
        await _presence.SetStatusAsync(holding, "onair", Cancelled);
        await _presence.LeaveAsync(holding, LeaveReason.Left, Cancelled);

        await Wait.UntilAsync(() => _events.OfType<StatusChanged>().Count() == 3);
        _events.Select(happened => happened.GetType().Name).ShouldBe(
            [nameof(ParticipantEntered), nameof(StatusChanged), nameof(StatusChanged), nameof(ParticipantGone), nameof(StatusChanged)]);
    }

    [Fact]
    public async Task Mute_IsToldOnceAndKeptWhileTheUserComesBack()
    {
        var first = await EnterAsync("user");

        (await _presence.MuteAsync(Room, "user", muted: true, by: "host", Cancelled)).ShouldBeTrue();
        (await _presence.MuteAsync(Room, "user", muted: true, by: "host", Cancelled)).ShouldBeTrue();
        (await _presence.MuteAsync(Room, "nobody", muted: true, by: "host", Cancelled)).ShouldBeFalse();

        await _presence.DetachAsync(first.Holding!, Cancelled);
        (await EnterAsync("user")).Muted.ShouldBeTrue();
        await _presence.SetStatusAsync(first.Holding!, "", Cancelled);
        await Wait.UntilAsync(() => _events.OfType<ParticipantMuted>().Any());
        _events.OfType<ParticipantMuted>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Expel_TakesThePlaceWhoeverHoldsIt()
    {
        var held = (await EnterAsync("user")).Holding!;

        (await _presence.ExpelAsync(Room, "user", LeaveReason.Kicked, Cancelled)).ShouldBeTrue();
        (await _presence.ExpelAsync(Room, "user", LeaveReason.Kicked, Cancelled)).ShouldBeFalse();

        await Wait.UntilAsync(() => _events.OfType<ParticipantGone>().Any());
        var gone = _events.OfType<ParticipantGone>().Single();
        (gone.UserId, gone.Reason, gone.Fence).ShouldBe(("user", "kicked", held.Fence));
        _presence.Holds(held).ShouldBeFalse();
    }

    [Fact]
    public async Task Participants_AreListedInTheOrderOfTheirComing()
    {
        foreach (var user in new[] { "c", "a", "b" })
        {
            await EnterAsync(user);
        }

        (await _presence.ReadAsync(Room, Cancelled)).Participants().Select(one => one.JoinedAt).ShouldBeInOrder();
        (await _presence.ReadAsync(Room, Cancelled)).Participants().Select(one => one.DisplayName).ShouldBe(["Name of c", "Name of a", "Name of b"], ignoreOrder: true);
    }

    [Fact]
    public async Task Chat_KeepsTheNewestOfOneTimeOnAir()
    {
        var chat = _gateway.Services.GetRequiredService<IRoomChat>();
        for (var i = 1; i <= 8; i++)
        {
            (await chat.SayAsync(Room, "one", Message($"{i}"), Cancelled)).Id.ShouldBe(i);
        }

        (await TextsAsync(chat, "one", after: 0, limit: 100)).ShouldBe(["4", "5", "6", "7", "8"]);
        (await TextsAsync(chat, "one", after: 6, limit: 100)).ShouldBe(["7", "8"]);
        (await TextsAsync(chat, "one", after: 0, limit: 1)).ShouldBe(["8"]);
        (await TextsAsync(chat, "two", after: 0, limit: 100)).ShouldBeEmpty();
        await Wait.UntilAsync(() => _events.OfType<MessageSaid>().Count() == 8);
    }

    private protected abstract Task<TestGateway> StartAsync();

    private static ChatMessage Message(string text) => new() { UserId = "user", Role = "anchor", Text = text };

    private static async Task<IReadOnlyList<string>> TextsAsync(IRoomChat chat, string session, long after, int limit) =>
        [.. (await chat.HistoryAsync(Room, session, after, limit, Cancelled)).Select(message => message.Text)];

    private Task<Entry> EnterAsync(string user, int limit = 3, Guid? client = null, string session = "session") => _presence.EnterAsync(
        Room,
        new Entrant { UserId = user, Role = "anchor", DisplayName = $"Name of {user}", ClientId = client ?? Guid.NewGuid(), Session = session, Limit = limit },
        Cancelled);
}
