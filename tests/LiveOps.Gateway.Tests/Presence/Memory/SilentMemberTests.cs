using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Gateway.Presence.Memory;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Kubernetes.Api;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Tests.Presence.Memory;

public sealed class SilentMemberTests : IAsyncDisposable
{
    private static readonly ObjectKey Room = new("default", "demo");

    private readonly ManualTimeProvider _time = new();
    private readonly PresenceFeed _feed = new(NullLogger<PresenceFeed>.Instance);
    private int _changes;

    public ValueTask DisposeAsync() => _feed.DisposeAsync();

    [Fact]
    public async Task Sweep_MemberSilentFor30Seconds_IsNoLongerShownButKeepsItsPlace()
    {
        var presence = new MemoryPresence(new MemoryRooms(), _feed, Options.Create(new PresenceOptions()), _time);
        presence.Subscribe((happened, _) =>
        {
            Interlocked.Add(ref _changes, happened is StatusChanged ? 1 : 0);
            return ValueTask.CompletedTask;
        });
        var entrant = new Entrant { UserId = "user", Role = "anchor", ClientId = Guid.NewGuid(), Session = "session", Limit = 1 };
        var holding = (await presence.EnterAsync(Room, entrant, CancellationToken.None)).Holding!;
        await presence.SetStatusAsync(holding, "onair", CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(29));
        presence.Sweep();
        (await presence.ReadAsync(Room, CancellationToken.None)).Active().Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(1));
        presence.Sweep();
        presence.Sweep();

        (await presence.ReadAsync(Room, CancellationToken.None)).Active().ShouldBeEmpty();
        (await presence.CountAsync(Room, CancellationToken.None)).ShouldBe(1);
        await presence.SetStatusAsync(holding, "onair", CancellationToken.None);
        await Wait.UntilAsync(() => Volatile.Read(ref _changes) == 3);
    }
}
