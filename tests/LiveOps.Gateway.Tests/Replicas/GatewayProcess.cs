using System.Text.RegularExpressions;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Rest;
using LiveOps.Gateway.Tests.Signaling;
using LiveOps.TestKit.Processes;

namespace LiveOps.Gateway.Tests.Replicas;

/// <summary>A gateway as a process of its own, so that it can be killed, and stopped and woken, as nothing within a process can be.</summary>
internal sealed partial class GatewayProcess : IAsyncDisposable
{
    private readonly BuiltProcess _process;
    private readonly Uri _address;

    private GatewayProcess(BuiltProcess process, Uri address) => (_process, _address) = (process, address);

    /// <summary>What it has logged.</summary>
    public string Output => _process.Output;

    public static async Task<GatewayProcess> StartAsync(RestCluster cluster, string redis)
    {
        var process = BuiltProcess.Start(
            "gateway/LiveOps.Gateway", "LiveOps.Gateway", $"--LiveOps:Kubeconfig={cluster.Kubeconfig}", "--LiveOps:Gateway:Http=http://127.0.0.1:0",
            $"--LiveOps:Gateway:JwtSecret={TestGateway.JwtSecret}", $"--LiveOps:Redis={redis}");
        await Wait.UntilAsync(() => Listening().IsMatch(process.Output));
        var gateway = new GatewayProcess(process, new Uri(Listening().Match(process.Output).Groups["url"].Value));
        using var http = new HttpClient { BaseAddress = gateway._address };
        await Wait.UntilAsync(async () => (await http.GetAsync("/readyz", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        return gateway;
    }

    public Task<RpcClient> ConnectAsync(string token) => RpcClient.ConnectAsync(_address, token);

    /// <summary>As <c>kill -9</c> does.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Lets it do nothing more until it is woken; its connections stay open.</summary>
    public void Stop() => Signals.Freeze(_process.Id);

    public void Wake() => Signals.Send(_process.Id, Signals.Continue);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [GeneratedRegex(@"Now listening on: (?<url>http://\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
