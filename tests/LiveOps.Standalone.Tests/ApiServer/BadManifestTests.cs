using LiveOps.TestKit;

namespace LiveOps.Standalone.Tests.ApiServer;

/// <summary>ApiObjects that kubectl apply must refuse with a message that names the field.</summary>
public sealed class BadManifestTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("LiveRoom", "state: Live", "spec.state: Unsupported value: \"Live\"")]
    [InlineData("LiveRoom", "bridge: {samplingRate: 44100}", "spec.bridge.samplingRate: Unsupported value: 44100")]
    [InlineData("LiveRoom", "hls: {segmentSeconds: 0}", "spec.hls.segmentSeconds in body should be greater than or equal to 1")]
    [InlineData("LiveRoom", "maxAnchors: 0", "spec.maxAnchors in body should be greater than or equal to 1")]
    [InlineData("LiveRoom", "maxAnchors: many", "spec.maxAnchors in body must be of type integer: \"string\"")]
    [InlineData("LiveRoom", "bogus: 1", "unknown field \"spec.bogus\"")]
    [InlineData("MediaNode", "role: Bridge", "endpoint")]
    [InlineData("MediaNode", "{role: Bridge, endpoint: 'ws://127.0.0.1:1/', template: {spec: {containers: [{name: a, image: b}]}}}", "endpoint")]
    public async Task Apply_BadField_RefusedByName(string kind, string spec, string wanted)
    {
        var manifest = $"apiVersion: liveops.dev/v1alpha1\nkind: {kind}\nmetadata:\n  name: bad\nspec:\n  {spec}\n".Replace("spec:\n  {role", "spec: {role", StringComparison.Ordinal);

        var result = await ApplyAsync(manifest);

        result.Succeeded.ShouldBeFalse();
        result.Errors.ShouldContain(wanted);
    }

    [Fact]
    public async Task Apply_ChangedRole_Refused()
    {
        const string Node = "apiVersion: liveops.dev/v1alpha1\nkind: MediaNode\nmetadata: {name: node-a}\nspec: {role: Bridge, engine: Janus, endpoint: 'ws://127.0.0.1:1/'}\n";
        var made = await ApplyAsync(Node);
        made.Succeeded.ShouldBeTrue(made.All);

        var changed = await ApplyAsync(Node.Replace("role: Bridge, engine: Janus", "role: Mixer, engine: FFmpeg", StringComparison.Ordinal));

        changed.Succeeded.ShouldBeFalse();
        changed.Errors.ShouldContain("role");
    }

    [Fact]
    public async Task Apply_TwoMebibytes_TooLarge()
    {
        var result = await ApplyAsync($"apiVersion: liveops.dev/v1alpha1\nkind: LiveRoom\nmetadata: {{name: big}}\nspec:\n  displayName: \"{new string('x', 2 << 20)}\"\n");

        result.Succeeded.ShouldBeFalse();
        result.Errors.ShouldContain("Request entity too large: limit is 1572864");
    }

    private Task<KubectlResult> ApplyAsync(string manifest) =>
        new Kubectl(_server.Host.KubeconfigPath).RunAsync("apply --validate=strict -f -", manifest, TestContext.Current.CancellationToken);
}
