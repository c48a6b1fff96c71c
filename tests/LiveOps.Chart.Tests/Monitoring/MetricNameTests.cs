using System.Text.RegularExpressions;
using LiveOps.Chart.Tests.Install;
using LiveOps.Gateway.Hosting;
using LiveOps.Operator.Hosting;
using LiveOps.TestKit.Mixer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace LiveOps.Chart.Tests.Monitoring;

/// <summary>Alerts and panels ask only for what operator, gateway and mixer really export.</summary>
public sealed partial class MetricNameTests(InstallCluster cluster)
{
    [Fact]
    public async Task Queries_UseOnlyMetricsThatAreExported()
    {
        var queries = (await AlertTests.AlertsAsync()).Select(alert => alert["expr"]!.ToString()).Concat(await DashboardTests.QueriesAsync());
        var used = queries.SelectMany(query => Metric().Matches(query).Select(match => match.Value)).Distinct(StringComparer.Ordinal);

        var exported = new HashSet<string>([.. await OfOperatorAsync(), .. await OfGatewayAsync(), .. await OfMixerAsync()], StringComparer.Ordinal);
        used.Where(name => !exported.Contains(name)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> OfOperatorAsync()
    {
        await using var app = OperatorHost.Build(
            [$"--LiveOps:Kubeconfig={cluster.KubeconfigPath}", "--LiveOps:Operator:Http=127.0.0.1:0"], builder => builder.Logging.ClearProviders());
        return await OfHostAsync(app);
    }

    private async Task<IEnumerable<string>> OfGatewayAsync()
    {
        await using var app = GatewayHost.Build(
            [
                $"--LiveOps:Kubeconfig={cluster.KubeconfigPath}", "--LiveOps:Gateway:Http=http://127.0.0.1:0", "--LiveOps:Gateway:JwtSecret=a secret of more than 32 bytes for tests",
                "--LiveOps:Redis=127.0.0.1:1", // Nobody is there, which is a figure too.
            ],
            builder => builder.Logging.ClearProviders());
        return await OfHostAsync(app);
    }

    private static async Task<IEnumerable<string>> OfHostAsync(WebApplication app)
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        return Names(await http.GetStringAsync(new Uri(new Uri(app.Urls.First()), "metrics"), TestContext.Current.CancellationToken));
    }

    private static async Task<IEnumerable<string>> OfMixerAsync()
    {
        await using var mixer = await MixerServer.LaunchAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", mixer.Token);
        return Names(await http.GetStringAsync(new Uri(mixer.Url, "metrics"), TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Names(string text) => text.Split('\n')
        .Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal))
        .Select(line => line.Split(' '))
        .SelectMany(line => line[3] == "histogram" ? [$"{line[2]}_bucket", $"{line[2]}_sum", $"{line[2]}_count"] : new[] { line[2] });

    [GeneratedRegex(@"\b(liveops|kubernetes)_[a-z0-9_]+\b(?=[{\[\s)]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Metric();
}
