using LiveOps.Chart.Tests.Charts;
using LiveOps.Chart.Tests.Tools;
using LiveOps.Gateway.Hosting;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Hosting;
using LiveOps.Resources.Nodes;
using LiveOps.TestKit.Mixer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace LiveOps.Chart.Tests.Install;

/// <summary>What <c>helm test</c> runs in a Pod, run here with an operator, a gateway and a mixer.</summary>
public sealed class HealthTestTests(InstallCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Script_EverythingIsThere_SaysSo()
    {
        await using var mixer = await MixerServer.LaunchAsync(Token);
        await AddNodeAsync(await cluster.NamespaceAsync(), mixer);
        await using var gateway = GatewayHost.Build(
            [$"--LiveOps:Kubeconfig={cluster.KubeconfigPath}", "--LiveOps:Gateway:Http=http://127.0.0.1:0", "--LiveOps:Gateway:JwtSecret=a secret of more than 32 bytes for tests"],
            builder => builder.Logging.ClearProviders());
        await using var @operator = OperatorHost.Build(
            [$"--LiveOps:Kubeconfig={cluster.KubeconfigPath}", "--LiveOps:Operator:Http=127.0.0.1:0"], builder => builder.Logging.ClearProviders());
        await gateway.StartAsync(Token);
        await @operator.StartAsync(Token);

        var pod = (await Rendering.OfAsync("default")).Find("Pod", "studio-liveops-test");
        var container = pod.At("spec", "containers")![0]!;
        container["command"]!.AsArray().Select(part => part!.ToString()).ShouldBe(["/bin/bash", "-c"]);
        var run = await Tool.RunAsync(
            "env", [$"GATEWAY={Authority(gateway)}", $"OPERATOR={Authority(@operator)}", "ROLES=Mixer", "bash", "-c", container["args"]![0]!.ToString()]);

        run.Succeeded().ShouldEndWith("waiting until a Mixer can be driven\nall is well\n");
    }

    private static string Authority(WebApplication app) => new Uri(app.Urls.First()).Authority;

    private async Task AddNodeAsync(string ns, MixerServer mixer)
    {
        await cluster.Client.CreateAsync(
            new V1Secret { Metadata = new() { Namespace = ns, Name = "mixer" }, StringData = new Dictionary<string, string>(StringComparer.Ordinal) { ["token"] = mixer.Token } }, Token);
        await cluster.Client.CreateAsync(
            new MediaNode
            {
                Metadata = new() { Namespace = ns, Name = "mixer" },
                Spec = new() { Role = NodeRole.Mixer, Endpoint = mixer.Url.ToString(), SecretRef = new("mixer") },
            }, Token);
    }
}
