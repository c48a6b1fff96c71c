using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.TestKit.Network;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>A gateway process of its own.</summary>
internal sealed class CallGateway(BuiltProcess process, Uri address) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    public Uri Address => address;

    public static async Task<CallGateway> StartAsync(string kubeconfig, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Draw()}");
        var process = BuiltProcess.Start(
            "gateway/LiveOps.Gateway",
            "LiveOps.Gateway",
            [
                $"--LiveOps:Kubeconfig={kubeconfig}", $"--LiveOps:Gateway:Http={address.OriginalString}",
                "--LiveOps:Gateway:JwtSecret=a secret for tests that is long enough", "--LiveOps:Gateway:Calls:Anonymous=true", .. settings,
            ]);
        var gateway = new CallGateway(process, address);
        var cancellationToken = TestContext.Current.CancellationToken;
        try
        {
            await Eventually.HoldsAsync(
                () => Readiness.IsReadyAsync(address, cancellationToken), StartLimit, () => $"the gateway becomes ready:\n{process.Output}", cancellationToken);
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public Task KillAsync() => process.KillAsync();

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
