using LiveOps.EndToEnd.Tests.Studio;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>The parts of LiveOps that calls need: the gateway as <c>make run</c> starts it, and gateways set up otherwise.</summary>
public sealed class CallsFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liveops-calls-");
    private LiveOpsRun? _run;

    internal Uri Gateway => Run.Gateway;

    internal string Output => Run.Output;

    private LiveOpsRun Run => _run ?? throw new InvalidOperationException("LiveOps has not been started.");

    public async ValueTask InitializeAsync() => _run = await LiveOpsRun.StartAsync(Path.Combine(_folder.FullName, "state"), "apiserver,gateway");

    /// <summary>Starts another gateway on the same rooms, without tokens.</summary>
    internal Task<CallGateway> StartGatewayAsync(params string[] settings) => CallGateway.StartAsync(Run.KubeConfig, settings);

    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
        {
            await _run.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
