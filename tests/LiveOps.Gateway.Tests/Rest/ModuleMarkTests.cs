using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Gateway.Tests.Rest;

public sealed class ModuleMarkTests(RestCluster cluster) : IAsyncLifetime
{
    private static readonly ObjectKey Bridge = new("default", "bridge-1");
    private TestGateway _gateway = null!;
    private ApiClient _api = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await cluster.StartGatewayAsync();
        _api = new ApiClient(_gateway);
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData("cordon", true, false)]
    [InlineData("unready", true, false)]
    [InlineData("draining", true, true)]
    [InlineData("drained", true, true)]
    [InlineData("ready", false, false)]
    public async Task Label_BecomesFieldsOfTheNode(string label, bool unschedulable, bool drain)
    {
        (await _api.SendAsync(HttpMethod.Put, "/api/modules/januses/bridge-1/mark", $$"""{"label":"{{label}}"}""")).Status.ShouldBe(200);
        var marked = await ReadAsync();
        (marked.Spec.Unschedulable, marked.Spec.Drain is not null).ShouldBe((unschedulable, drain));

        (await _api.SendAsync(HttpMethod.Delete, "/api/modules/januses/bridge-1/mark")).Status.ShouldBe(200);
        await Wait.UntilAsync(async () => await ReadAsync() is { Spec: { Unschedulable: false, Drain: null } });
    }

    [Fact]
    public async Task Mark_WithTtl_GoesByItself()
    {
        await _api.SendAsync(HttpMethod.Put, "/api/modules/januses/bridge-1/mark", """{"label":"draining","ttl":1}""");

        (await ReadAsync()).Metadata.Annotations!.ContainsKey("liveops.dev/mark-expires").ShouldBeTrue();
        await Wait.UntilAsync(async () => await ReadAsync() is { Spec: { Unschedulable: false, Drain: null } } node && node.Metadata.Annotations?.ContainsKey("liveops.dev/mark-expires") != true);
    }

    private async Task<MediaNode> ReadAsync() => (await cluster.Client.GetAsync<MediaNode>(Bridge, TestContext.Current.CancellationToken))!;
}
