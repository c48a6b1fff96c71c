using System.Text.Json;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.TestKit.Time;

namespace LiveOps.Kubernetes.Tests.Api;

public sealed class WatchTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private ApiDouble _api = null!;
    private KubernetesClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await ApiDouble.StartAsync();
        _client = _api.Client(new() { WatchSilenceSeconds = 60, MaxEventBytes = 4 << 20 }, _time);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Watch_Events_ComeInOrder()
    {
        _api.Answer = async c =>
        {
            await c.EventAsync("ADDED", Widget.Named("a", "2"));
            await c.EventAsync("MODIFIED", Widget.Named("a", "3"));
            await c.BookmarkAsync("4");
            await c.EventAsync("DELETED", Widget.Named("a", "5"));
        };

        var events = await ReadAsync<Widget>();

        events.Select(e => (e.Type, e.Object.Metadata.ResourceVersion)).ShouldBe([
            (WatchEventType.Added, "2"), (WatchEventType.Modified, "3"), (WatchEventType.Bookmark, "4"), (WatchEventType.Deleted, "5")]);
        _api.Requests.Last().Path.ShouldStartWith("/apis/test.liveops.dev/v1/namespaces/ns/widgets?watch=true&allowWatchBookmarks=true&timeoutSeconds=");
        _api.Requests.Last().Path.ShouldEndWith("&resourceVersion=1");
    }

    [Fact]
    public async Task Watch_BookmarkOfTypeWithRequiredFields_IsRead()
    {
        _api.Answer = c => c.BookmarkAsync("9");

        (await ReadAsync<V1Pod>()).ShouldHaveSingleItem().Object.Metadata.ResourceVersion.ShouldBe("9");
    }

    [Fact]
    public async Task Watch_ErrorEvent_ThrowsItsStatus()
    {
        _api.Answer = c => c.EventAsync("ERROR", Answers.Status(410, "Expired", "too old resource version"));

        (await Should.ThrowAsync<KubernetesApiException>(ReadAsync<Widget>)).IsGone.ShouldBeTrue();
    }

    [Fact]
    public async Task Watch_RefusedAtOnce_Throws()
    {
        _api.Answer = c => c.StatusAsync(410, "Gone");

        (await Should.ThrowAsync<KubernetesApiException>(ReadAsync<Widget>)).IsGone.ShouldBeTrue();
    }

    [Fact]
    public async Task Watch_LongLineInSmallPieces_IsOneEvent()
    {
        var colour = new string('x', 2 << 20);
        _api.Answer = c => c.EventAsync("ADDED", Widget.Named("a", "2") with { Spec = new() { Colour = colour } });

        (await ReadAsync<Widget>()).ShouldHaveSingleItem().Object.Spec.Colour.ShouldBe(colour);
    }

    [Fact]
    public async Task Watch_LineOverTheLimit_IsRefused()
    {
        _api.Answer = c => c.EventAsync("ADDED", Widget.Named("a", "2") with { Spec = new() { Colour = new('x', 5 << 20) } });

        (await Should.ThrowAsync<HttpRequestException>(ReadAsync<Widget>)).Message.ShouldContain("exceeds");
    }

    [Fact]
    public async Task Watch_EndsWithinEvent_Throws()
    {
        _api.Answer = async c =>
        {
            await c.EventAsync("ADDED", Widget.Named("a", "2"));
            await c.LineAsync("{\"type\":\"MODIFIED\",");
        };

        (await Should.ThrowAsync<HttpRequestException>(ReadAsync<Widget>)).Message.ShouldContain("middle of an event");
    }

    [Theory]
    [InlineData("not json\n")]
    [InlineData("[]\n")]
    [InlineData("{}\n")]
    [InlineData("{\"type\":\"ADDED\"}\n")]
    [InlineData("{\"type\":3,\"object\":{}}\n")]
    [InlineData("{\"type\":\"ADDED\",\"object\":{\"metadata\":{}}}\n")]
    [InlineData("{\"type\":\"ADDED\",\"object\":{\"metadata\":null}}\n")]
    [InlineData("{\"type\":\"ADDED\",\"object\":null}\n")]
    [InlineData("{\"type\":\"RENAMED\",\"object\":{\"metadata\":{\"name\":\"a\"}}}\n")]
    [InlineData("\n")]
    public async Task Watch_Garbage_IsJsonException(string line)
    {
        _api.Answer = c => c.LineAsync(line);

        await Should.ThrowAsync<JsonException>(ReadAsync<Widget>);
    }

    [Fact]
    public async Task Watch_ConnectionBreaks_IsHttpRequestException()
    {
        _api.Answer = async c =>
        {
            await c.EventAsync("ADDED", Widget.Named("a", "2"));
            c.Abort();
        };

        await Should.ThrowAsync<HttpRequestException>(ReadAsync<Widget>);
    }

    [Fact]
    public async Task Watch_Silence_CountsAsDeadAfterTheLimit()
    {
        _api.Answer = async c =>
        {
            await c.EventAsync("ADDED", Widget.Named("a", "2"));
            await c.HoldAsync();
        };

        await using var events = _client.WatchAsync<Widget>(new(), Token).GetAsyncEnumerator(Token);
        await events.MoveNextAsync();
        var next = events.MoveNextAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(59));
        next.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(2));

        (await Should.ThrowAsync<HttpRequestException>(() => next)).Message.ShouldContain("silent");
    }

    [Fact]
    public async Task Watch_SlowConsumer_IsNotSilence()
    {
        _api.Answer = async c =>
        {
            await c.EventAsync("ADDED", Widget.Named("a", "2"));
            await c.EventAsync("ADDED", Widget.Named("b", "3"));
        };

        await using var events = _client.WatchAsync<Widget>(new(), Token).GetAsyncEnumerator(Token);
        await events.MoveNextAsync();
        _time.Advance(TimeSpan.FromSeconds(600));

        (await events.MoveNextAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Watch_Cancelled_Ends()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _api.Answer = c => c.HoldAsync();

        var call = Task.Run(async () => await _client.WatchAsync<Widget>(new(), cancellation.Token).ToListAsync(Token), Token);
        await Eventually.HoldsAsync(() => !_api.Requests.IsEmpty, "the watch begins", Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    private async Task<List<WatchEvent<T>>> ReadAsync<T>() where T : class, IKubernetesObject =>
        await _client.WatchAsync<T>(new() { Namespace = "ns", ResourceVersion = "1" }, Token).ToListAsync(Token);
}
