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
    public async Task Queries_UseOnlyMetricsThatAreExported_AndPanelsShowThemAll()
    {
        var panels = Used(await DashboardTests.QueriesAsync());
        var alerts = Used((await AlertTests.AlertsAsync()).Select(alert => alert["expr"]!.ToString()));

        IReadOnlyList<string> exported = [.. await OfOperatorAsync(), .. await OfGatewayAsync(), .. await OfMixerAsync()];
        panels.Union(alerts, StringComparer.Ordinal).Except(exported.SelectMany(Series), StringComparer.Ordinal).ShouldBeEmpty();
        exported.Where(line => Metric().IsMatch(line) && !Series(line).Intersect(panels, StringComparer.Ordinal).Any()).ShouldBeEmpty("no panel shows these");
    }

    private static HashSet<string> Used(IEnumerable<string> queries) =>
        queries.SelectMany(query => Metric().Matches(query).Select(match => match.Value)).ToHashSet(StringComparer.Ordinal);

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
        return Types(await http.GetStringAsync(new Uri(new Uri(app.Urls.First()), "metrics"), TestContext.Current.CancellationToken));
    }

    private static async Task<IEnumerable<string>> OfMixerAsync()
    {
        await using var mixer = await MixerServer.LaunchAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", mixer.Token);
        return Types(await http.GetStringAsync(new Uri(mixer.Url, "metrics"), TestContext.Current.CancellationToken));
    }

    /// <summary>Name and type of each metric, as <c>NAME TYPE</c>.</summary>
    private static IEnumerable<string> Types(string text) => text.Split('\n')
        .Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal))
        .Select(line => line["# TYPE ".Length..]);

    private static IEnumerable<string> Series(string type) => type.Split(' ') switch
    {
        [var name, "histogram"] => [$"{name}_bucket", $"{name}_sum", $"{name}_count"],
        [var name, ..] => [name],
        [] => [],
    };

    [GeneratedRegex(@"\b(liveops|kubernetes)_[a-z0-9_]+\b(?=[{\[\s)]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Metric();
}
