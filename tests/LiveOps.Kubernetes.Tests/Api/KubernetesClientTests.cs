using System.Net;
using System.Text.Json;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.TestKit.Time;
using Microsoft.AspNetCore.Http;

namespace LiveOps.Kubernetes.Tests.Api;

public sealed class KubernetesClientTests : IAsyncLifetime
{
    private static readonly ObjectKey Key = new("ns", "a");
    private ApiDouble _api = null!;
    private KubernetesClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await ApiDouble.StartAsync();
        _client = _api.Client();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Get_Object_AsksItsPath()
    {
        _api.Answer = c => c.JsonAsync(Widget.Named("a", "5", size: 3));

        (await _client.GetAsync<Widget>(Key, Token))!.Spec.Size.ShouldBe(3);

        Last().ShouldBe(("GET", "/apis/test.liveops.dev/v1/namespaces/ns/widgets/a"));
    }

    [Fact]
    public async Task Get_CoreClusterScoped_AsksItsPath()
    {
        _api.Answer = c => c.JsonAsync(new V1Namespace { Metadata = new() { Name = "x" } });

        await _client.GetAsync<V1Namespace>(new(null, "x"), Token);

        Last().ShouldBe(("GET", "/api/v1/namespaces/x"));
    }

    [Fact]
    public async Task Get_NameWithSlash_StaysOneSegment()
    {
        _api.Answer = c => c.StatusAsync(404, "NotFound");

        await _client.GetAsync<Widget>(new("ns", "a/../b"), Token);

        Last().Path.ShouldEndWith("/widgets/a%2F..%2Fb");
        await Should.ThrowAsync<ArgumentException>(() => _client.GetAsync<Widget>(new("ns", ".."), Token));
    }

    [Fact]
    public async Task Get_NoObject_IsNull()
    {
        _api.Answer = c => c.StatusAsync(404, "NotFound");

        (await _client.GetAsync<Widget>(Key, Token)).ShouldBeNull();
        (await _client.DeleteAsync<Widget>(Key, cancellationToken: Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Get_KindNotServed_Throws()
    {
        _api.Answer = c =>
        {
            c.Response.StatusCode = 404;
            return c.Response.WriteAsync("404 page not found\n", c.RequestAborted);
        };

        var e = await Should.ThrowAsync<KubernetesApiException>(() => _client.GetAsync<Widget>(Key, Token));

        e.Message.ShouldContain("404 page not found");
        await Should.ThrowAsync<KubernetesApiException>(() => _client.DeleteAsync<Widget>(Key, cancellationToken: Token));
    }

    [Fact]
    public async Task Update_Conflict_CarriesTheStatus()
    {
        _api.Answer = c => c.StatusAsync(409, "Conflict", "the object has been modified");

        var e = await Should.ThrowAsync<KubernetesApiException>(() => _client.UpdateAsync(Widget.Named("a", "1"), Token));

        e.IsConflict.ShouldBeTrue();
        e.Status.Reason.ShouldBe("Conflict");
        e.Message.ShouldBe("PUT apis/test.liveops.dev/v1/namespaces/ns/widgets/a: the object has been modified");
    }

    [Theory]
    [InlineData(PatchType.Merge, "application/merge-patch+json")]
    [InlineData(PatchType.Json, "application/json-patch+json")]
    [InlineData(PatchType.StrategicMerge, "application/strategic-merge-patch+json")]
    [InlineData(PatchType.ServerSideApply, "application/apply-patch+yaml")]
    public async Task Patch_EachType_SaysItsMediaType(PatchType type, string mediaType)
    {
        _api.Answer = c => c.JsonAsync(Widget.Named("a"));
        var patch = new V1Patch(new { status = new { size = 1 } }, type) { FieldManager = "me & co", Force = true };

        await _client.PatchAsync<Widget>(Key, patch, "status", Token);

        var request = _api.Requests.Last();
        request.ContentType.ShouldBe(mediaType);
        request.Path.ShouldEndWith("/widgets/a/status?fieldManager=me%20%26%20co&force=true");
        request.Body.ShouldBe("""{"status":{"size":1}}""");
    }

    [Fact]
    public async Task Patch_ApplyWithoutFieldManager_IsRefused() =>
        await Should.ThrowAsync<ArgumentException>(() => _client.PatchAsync<Widget>(Key, new(new { }, PatchType.ServerSideApply), null, Token));

    [Fact]
    public async Task Delete_WithOptions_SendsThem()
    {
        _api.Answer = c => c.JsonAsync(Answers.Status(200, ""));

        await _client.DeleteAsync<Widget>(Key, new() { PropagationPolicy = "Foreground", GracePeriodSeconds = 3, PreconditionUid = "u" }, Token);

        _api.Requests.Last().Body.ShouldBe(
            """{"apiVersion":"v1","kind":"DeleteOptions","propagationPolicy":"Foreground","gracePeriodSeconds":3,"preconditions":{"uid":"u"}}""");
    }

    [Fact]
    public async Task PodLog_Read_IsText()
    {
        _api.Answer = c => c.Response.WriteAsync("one\ntwo\n", c.RequestAborted);

        (await _client.ReadPodLogAsync(Key, new() { Container = "c", TailLines = 2, Previous = true }, Token)).ShouldBe("one\ntwo\n");

        Last().Path.ShouldBe("/api/v1/namespaces/ns/pods/a/log?container=c&tailLines=2&previous=true");
    }

    [Fact]
    public async Task Get_Garbage_IsJsonException()
    {
        _api.Answer = c =>
        {
            c.Response.ContentType = "application/json";
            return c.Response.WriteAsync("{\"metadata\":{\"name\":", c.RequestAborted);
        };

        await Should.ThrowAsync<JsonException>(() => _client.GetAsync<Widget>(Key, Token));
    }

    [Fact]
    public async Task Get_ConnectionBreaksInBody_IsHttpRequestException()
    {
        _api.Answer = async c =>
        {
            c.Response.ContentType = "application/json";
            await c.LineAsync("{\"metadata\":");
            c.Abort();
        };

        await Should.ThrowAsync<HttpRequestException>(() => _client.GetAsync<Widget>(Key, Token));
    }

    [Fact]
    public async Task Get_NoAnswer_FailsAfterTheTimeLimit()
    {
        var time = new ManualTimeProvider();
        using var client = _api.Client(new() { RequestTimeoutSeconds = 7 }, time);
        _api.Answer = c => c.HoldAsync();

        var call = client.GetAsync<Widget>(Key, Token);
        await Eventually.HoldsAsync(() => !_api.Requests.IsEmpty, "the request arrives", Token);
        time.Advance(TimeSpan.FromSeconds(6.9));
        call.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(0.2));

        (await Should.ThrowAsync<HttpRequestException>(() => call)).Message.ShouldContain("within 7 s");
    }

    [Fact]
    public async Task Get_CallerCancels_IsCancellation()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _api.Answer = c => c.HoldAsync();

        var call = _client.GetAsync<Widget>(Key, cancellation.Token);
        await Eventually.HoldsAsync(() => !_api.Requests.IsEmpty, "the request arrives", Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Create_PutOff_IsRepeatedWithItsBody()
    {
        _api.Answer = c =>
        {
            if (_api.Requests.Count < 3)
            {
                c.Response.Headers.RetryAfter = "0";
                return c.StatusAsync(429, "TooManyRequests");
            }

            return c.JsonAsync(Widget.Named("a"), 201);
        };

        await _client.CreateAsync(Widget.Named("a", size: 4), Token);

        _api.Requests.Select(r => r.Body).ShouldAllBe(b => b.Contains("\"size\":4"));
        _api.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Create_FailedWithoutRetryAfter_IsNotRepeated(int code)
    {
        _api.Answer = c => c.StatusAsync(code, "InternalError");

        var e = await Should.ThrowAsync<KubernetesApiException>(() => _client.CreateAsync(Widget.Named("a"), Token));

        e.StatusCode.ShouldBe((HttpStatusCode)code);
        _api.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Get_TokenFileRotates_SendsTheNewToken()
    {
        var path = Path.GetTempFileName();
        var time = new ManualTimeProvider();
        await File.WriteAllTextAsync(path, "one\n", Token);
        using var client = _api.Client(time: time, tokenFile: path);
        _api.Answer = c => c.JsonAsync(Widget.Named("a"));

        await client.GetAsync<Widget>(Key, Token);
        await File.WriteAllTextAsync(path, "two\n", Token);
        await client.GetAsync<Widget>(Key, Token);
        time.Advance(TimeSpan.FromSeconds(31));
        await client.GetAsync<Widget>(Key, Token);
        File.Delete(path);

        _api.Requests.Select(r => r.Authorization).ShouldBe(["Bearer one", "Bearer one", "Bearer two"]);
    }

    private (string Method, string Path) Last()
    {
        var request = _api.Requests.Last();
        return (request.Method, request.Path);
    }
}
