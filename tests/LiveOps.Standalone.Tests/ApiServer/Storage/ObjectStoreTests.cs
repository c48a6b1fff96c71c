using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Storage;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveOps.Standalone.Tests.ApiServer.Storage;

public sealed class ObjectStoreTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("liveops-store-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Open_AfterClose_HasAllAndGoesOnCounting()
    {
        using (var store = Open())
        {
            await PutAsync(store, "a", expected: 0);
            await PutAsync(store, "b", expected: 0);
            await store.CommitAsync(new Mutation(Key("a"), 1, Value("a"), Removes: true));
        }

        using var reopened = Open();
        reopened.State.All().Select(value => value.Key.Name).ShouldBe(["b"]);
        reopened.State.Revision.ShouldBe(3);
        (await PutAsync(reopened, "c", expected: 0))!.Version.ShouldBe(4);
    }

    [Fact]
    public async Task Open_TornAnywhere_KeepsEveryWholeRecord()
    {
        using (var store = Open())
        {
            await PutAsync(store, "a", expected: 0);
            await PutAsync(store, "b", expected: 0);
        }

        var log = _directory.GetFiles("objects-*.log").ShouldHaveSingleItem();
        var whole = await File.ReadAllBytesAsync(log.FullName, TestContext.Current.CancellationToken);
        using (var store = Open())
        {
            await PutAsync(store, "torn", expected: 0);
        }

        var longer = await File.ReadAllBytesAsync(_directory.GetFiles("objects-*.log").Single().FullName, TestContext.Current.CancellationToken);
        for (var length = longer.Length - 1; length > longer.Length - 60; length -= 7)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_directory.FullName, $"torn-{length}"));
            await File.WriteAllBytesAsync(StoreRecovery.PathOf(folder.FullName, 1), longer[..length], TestContext.Current.CancellationToken);
            StoreRecovery.Read(folder.FullName).State.All().Select(value => value.Key.Name).ShouldBe(["a", "b"]);
        }

        whole.Length.ShouldBeLessThan(longer.Length);
    }

    [Fact]
    public async Task Open_FlippedBit_DropsFromThereOn()
    {
        using (var store = Open())
        {
            await PutAsync(store, "a", expected: 0);
            await PutAsync(store, "b", expected: 0);
        }

        var log = _directory.GetFiles("objects-*.log").Single().FullName;
        var bytes = await File.ReadAllBytesAsync(log, TestContext.Current.CancellationToken);
        bytes[^5] ^= 1;
        await File.WriteAllBytesAsync(log, bytes, TestContext.Current.CancellationToken);

        var recovery = StoreRecovery.Read(_directory.FullName);

        recovery.State.All().Select(value => value.Key.Name).ShouldBe(["a"]);
        recovery.TornBytes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Open_UnfinishedSnapshot_UsesTheOneBefore()
    {
        using (var store = Open())
        {
            await PutAsync(store, "a", expected: 0);
        }

        await File.WriteAllBytesAsync(StoreRecovery.PathOf(_directory.FullName, 99), [1, 2, 3], TestContext.Current.CancellationToken);

        using var reopened = Open();
        reopened.State.All().Select(value => value.Key.Name).ShouldBe(["a"]);
        _directory.GetFiles("objects-*.log").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Commit_OtherVersion_ChangesNothing()
    {
        using var store = Open();
        await PutAsync(store, "a", expected: 0);

        (await PutAsync(store, "a", expected: 0)).ShouldBeNull();
        (await PutAsync(store, "a", expected: 7)).ShouldBeNull();
        store.State.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Compaction_ManyChanges_BoundsTheLog()
    {
        using var store = ObjectStore.Open(
            new StoreOptions { Directory = _directory.FullName, CompactAfterBytes = 4096 }, TimeProvider.System, NullLogger<ObjectStore>.Instance);
        var version = 0L;
        for (var i = 0; i < 500; i++)
        {
            version = (await PutAsync(store, "a", version))!.Version;
        }

        await PutAsync(store, "b", expected: 0);
        _directory.GetFiles("objects-*.log").Sum(file => file.Length).ShouldBeLessThan(16 * 1024);
        StoreRecovery.Read(_directory.FullName).State.Revision.ShouldBe(501);
    }

    [Fact]
    public void Open_FolderInUse_Refused()
    {
        using var store = Open();

        Should.Throw<IOException>(Open);
    }

    [Fact]
    public async Task Watch_HistoryOverflows_TellsThatItIsTooOld()
    {
        using var store = ObjectStore.Open(
            new StoreOptions { Directory = _directory.FullName, WatchHistory = 16 }, TimeProvider.System, NullLogger<ObjectStore>.Instance);
        for (var i = 0; i < 20; i++)
        {
            await PutAsync(store, $"n{i}", expected: 0);
        }

        store.Watches.Read("things", after: 3, max: 100).ShouldBeNull();
        store.Watches.Read("things", after: 4, max: 100)!.Changes.Select(change => change.Version).ShouldBe(Enumerable.Range(5, 16).Select(i => (long)i));
    }

    [Fact]
    public async Task Watch_HistoryTooOld_LetsGoOfIt()
    {
        var time = new ManualTimeProvider();
        using var store = ObjectStore.Open(new StoreOptions { Directory = _directory.FullName }, time, NullLogger<ObjectStore>.Instance);
        await PutAsync(store, "old", expected: 0);
        time.Advance(TimeSpan.FromMinutes(3));
        await PutAsync(store, "new", expected: 0);
        time.Advance(TimeSpan.FromMinutes(3));

        store.Watches.DropBefore(time.GetUtcNow() - TimeSpan.FromMinutes(5));

        store.Watches.Read("things", after: 0, max: 100).ShouldBeNull();
        store.Watches.Read("things", after: 1, max: 100)!.Changes.ShouldHaveSingleItem().Version.ShouldBe(2);
        store.Watches.DropBefore(time.GetUtcNow());
        store.Watches.Read("things", after: 2, max: 100)!.Changes.ShouldBeEmpty();
        await PutAsync(store, "newest", expected: 0);
        store.Watches.Read("things", after: 2, max: 100)!.Changes.ShouldHaveSingleItem().Version.ShouldBe(3);
    }

    private ObjectStore Open() => ObjectStore.Open(new StoreOptions { Directory = _directory.FullName }, TimeProvider.System, NullLogger<ObjectStore>.Instance);

    private static StorageKey Key(string name) => new("things", "default", name);

    private static JsonObject Value(string name) => new() { ["metadata"] = new JsonObject { ["name"] = name, ["uid"] = name } };

    private static Task<StoredObject?> PutAsync(ObjectStore store, string name, long expected) => store.CommitAsync(new Mutation(Key(name), expected, Value(name)));
}
