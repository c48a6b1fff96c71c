using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.TestKit.Time;

namespace LiveOps.Kubernetes.Tests.Watch;

public sealed class InformerTests : IAsyncLifetime
{
    private InformerHarness _harness = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _harness = await InformerHarness.CreateAsync();

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    [Fact]
    public async Task Start_ListThenWatch_TellsEach()
    {
        _harness.Lists.Enqueue(c => c.ListAsync("5", null, Widget.Named("a", "3"), Widget.Named("b", "4")));
        _harness.Watches.Enqueue(async c =>
        {
            await c.EventAsync("MODIFIED", Widget.Named("a", "6"));
            await c.EventAsync("DELETED", Widget.Named("b", "7"));
            await c.EventAsync("ADDED", Widget.Named("c", "8"));
            await c.HoldAsync();
        });

        await _harness.StartAsync();
        await _harness.Informer.WaitForSyncAsync(Token);

        await _harness.SeesAsync("Added a@3", "Added b@4", "Modified a@6", "Deleted b@7", "Added c@8");
        _harness.WatchedFrom.ShouldBe(["5"]);
        _harness.Informer.Get(new("ns", "a"))!.Metadata.ResourceVersion.ShouldBe("6");
        _harness.Informer.Get(new("ns", "b")).ShouldBeNull();
        _harness.Informer.List().Select(w => w.Metadata.Name).ShouldBe(["a", "c"], ignoreOrder: true);
    }

    [Fact]
    public async Task Watch_EndsOrBreaks_ResumesAfterTheLastVersion()
    {
        _harness.Lists.Enqueue(c => c.ListAsync("5", null));
        _harness.Watches.Enqueue(c => c.EventAsync("ADDED", Widget.Named("a", "6")));
        _harness.Watches.Enqueue(async c =>
        {
            await c.BookmarkAsync("9");
            await c.LineAsync("{\"type\":\"MOD");
        });
        _harness.Watches.Enqueue(c => c.StatusAsync(500, "InternalError"));
        _harness.Watches.Enqueue(async c =>
        {
            await c.EventAsync("MODIFIED", Widget.Named("a", "10"));
            await c.HoldAsync();
        });

        await _harness.StartAsync();

        await _harness.SeesAsync("Added a@6", "Modified a@10");
        _harness.WatchedFrom.ShouldBe(["5", "6", "9", "9"]);
        _harness.ListCount.ShouldBe(1);
    }

    [Fact]
    public async Task Watch_VersionGone_TellsOnlyTheDifference()
    {
        _harness.Lists.Enqueue(c => c.ListAsync("5", null, Widget.Named("same", "1"), Widget.Named("changed", "2"), Widget.Named("gone", "3"), Widget.Named("anew", "4", "uid-1")));
        _harness.Watches.Enqueue(c => c.EventAsync("ERROR", Answers.Status(410, "Expired")));
        _harness.Lists.Enqueue(c => c.ListAsync("20", null, Widget.Named("same", "1"), Widget.Named("changed", "12"), Widget.Named("anew", "14", "uid-2"), Widget.Named("new", "15")));

        await _harness.StartAsync();

        await _harness.SeesAsync(
            "Added same@1", "Added changed@2", "Added gone@3", "Added anew@4",
            "Deleted gone@3", "Modified changed@12", "Deleted anew@4", "Added anew@14", "Added new@15");
        await Eventually.HoldsAsync(() => _harness.WatchedFrom.Count() == 2, "the watch resumes", Token);
        _harness.WatchedFrom.ShouldBe(["5", "20"]);
    }

    [Fact]
    public async Task Watch_RepeatsAnEvent_IsNotToldTwice()
    {
        _harness.Lists.Enqueue(c => c.ListAsync("5", null, Widget.Named("a", "5")));
        _harness.Watches.Enqueue(async c =>
        {
            await c.EventAsync("ADDED", Widget.Named("a", "5"));
            await c.EventAsync("DELETED", Widget.Named("never-seen", "6"));
            await c.EventAsync("MODIFIED", Widget.Named("a", "7"));
            await c.HoldAsync();
        });

        await _harness.StartAsync();

        await _harness.SeesAsync("Added a@5", "Modified a@7");
    }

    [Fact]
    public async Task Watch_Garbage_ListsAgain()
    {
        _harness.Lists.Enqueue(c => c.ListAsync("5", null, Widget.Named("a", "5")));
        _harness.Watches.Enqueue(c => c.LineAsync("{\"type\":\"MODIFIED\",\"object\":{\"metadata\":7}}\n"));
        _harness.Lists.Enqueue(c => c.ListAsync("8", null, Widget.Named("a", "6")));

        await _harness.StartAsync();

        await _harness.SeesAsync("Added a@5", "Modified a@6");
    }

    [Fact]
    public async Task List_FailsAtFirst_IsSyncedOnceItSucceeds()
    {
        _harness.Lists.Enqueue(c => c.StatusAsync(403, "Forbidden"));
        _harness.Lists.Enqueue(c =>
        {
            c.Abort();
            return Task.CompletedTask;
        });
        _harness.Lists.Enqueue(c => c.LineAsync("<html>"));

        await _harness.StartAsync();
        await Eventually.HoldsAsync(() => _harness.ListCount >= 4, "the failed lists are repeated", Token);

        _harness.Informer.WaitForSyncAsync(Token).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Subscribe_Late_GetsWhatThereIs()
    {
        _harness.Lists.Enqueue(c => c.ListAsync("5", null, Widget.Named("a", "3")));
        await _harness.StartAsync();
        await _harness.Informer.WaitForSyncAsync(Token);
        var seen = new List<string>();

        _harness.Informer.Subscribe(e => seen.Add($"{e.Type} {e.Object.Metadata.Name}")).Dispose();

        seen.ShouldBe(["Added a"]);
    }

    [Fact]
    public async Task Subscribe_HandlerThrows_OthersAreTold()
    {
        _harness.Informer.Subscribe(_ => throw new InvalidOperationException("faulty"));
        var seen = 0;
        _harness.Informer.Subscribe(_ => Interlocked.Increment(ref seen));
        _harness.Lists.Enqueue(c => c.ListAsync("5", null, Widget.Named("a", "3"), Widget.Named("b", "4")));

        await _harness.StartAsync();
        await _harness.Informer.WaitForSyncAsync(Token);

        seen.ShouldBe(2);
    }
}
