using LiveOps.Gateway.Presence;
using LiveOps.Kubernetes.Api;
using LiveOps.TestKit.Time;

namespace LiveOps.Gateway.Tests.Presence;

public sealed class MemoryPresenceTests
{
    private static readonly ObjectKey Room = new("default", "demo");

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryPresence _presence;
    private readonly List<RoomStatusChanged> _changes = [];

    public MemoryPresenceTests()
    {
        _presence = new MemoryPresence(_time);
        _presence.Subscribe(_changes.Add);
    }

    [Fact]
    public async Task Enter_ManyAtOnce_NeverExceedsTheLimit()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(index => Task.Run(async () => await EnterAsync($"user-{index}", limit: 50))));

        results.Count(result => result == EnterResult.Entered).ShouldBe(50);
        results.Count(result => result == EnterResult.Full).ShouldBe(150);
    }

    [Fact]
    public async Task Leave_ByAConnectionThatWasReplaced_ChangesNothing()
    {
        var (client, old) = (Guid.NewGuid(), Guid.NewGuid());
        await EnterAsync("user", client: client, connection: old);
        await EnterAsync("user", client: client);

        await _presence.LeaveAsync(Room, "user", old, CancellationToken.None);

        (await _presence.CountAsync(Room, CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Enter_FromAnotherClient_IsRefusedUntilTheConnectionIsGone()
    {
        var connection = Guid.NewGuid();
        await EnterAsync("user", connection: connection);

        (await EnterAsync("user")).ShouldBe(EnterResult.HeldElsewhere);
        await _presence.DetachAsync(Room, "user", connection, CancellationToken.None);
        (await EnterAsync("user")).ShouldBe(EnterResult.Entered);
    }

    [Fact]
    public async Task SetStatus_TellsOfChangesOnly()
    {
        await EnterAsync("user");
        await _presence.SetStatusAsync(Room, "user", "idle", CancellationToken.None);
        await _presence.SetStatusAsync(Room, "user", "idle", CancellationToken.None);
        await _presence.SetStatusAsync(Room, "user", "onair", CancellationToken.None);
        await _presence.SetStatusAsync(Room, "nobody", "onair", CancellationToken.None);

        _changes.Select(change => change.Members.Single().Status).ShouldBe(["idle", "onair"]);
    }

    [Fact]
    public async Task Sweep_MemberSilentFor30Seconds_IsNoLongerShownButKeepsItsPlace()
    {
        await EnterAsync("user");
        await _presence.SetStatusAsync(Room, "user", "onair", CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(29));
        _presence.Sweep();
        _changes.Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(1));
        _presence.Sweep();

        _changes.Count.ShouldBe(2);
        _changes[1].Members.ShouldBeEmpty();
        (await _presence.CountAsync(Room, CancellationToken.None)).ShouldBe(1);
        await _presence.SetStatusAsync(Room, "user", "onair", CancellationToken.None);
        _changes[2].Members.Count.ShouldBe(1);
    }

    private ValueTask<EnterResult> EnterAsync(string user, int limit = 3, Guid? client = null, Guid? connection = null) => _presence.EnterAsync(
        Room,
        new Entrant { UserId = user, Role = "anchor", ClientId = client ?? Guid.NewGuid(), ConnectionId = connection ?? Guid.NewGuid() },
        limit,
        CancellationToken.None);
}
