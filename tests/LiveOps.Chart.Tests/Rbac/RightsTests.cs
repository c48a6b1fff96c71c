using LiveOps.Chart.Tests.Charts;
using LiveOps.Chart.Tests.Install;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Hosting;
using LiveOps.TestKit.Rbac;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LiveOps.Chart.Tests.Rbac;

/// <summary>
/// The rights in the whole cluster are held against all tests of operator and gateway, by those. Here: that the chart hands out
/// exactly these, and those on the lease.
/// </summary>
public sealed class RightsTests(InstallCluster cluster)
{
    [Theory]
    [InlineData("operator")]
    [InlineData("gateway")]
    public async Task ClusterRole_IsWhatTheTestsRunWith(string part)
    {
        var role = (await Rendering.OfAsync("default")).Find("ClusterRole", $"live-studio-liveops-{part}");

        Rights(RbacRules.Parse(role.Object.ToJsonString())).ShouldBe(Rights(RbacRules.OfChart(part)), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Rendering.Cases), MemberType = typeof(Rendering))]
    public async Task Rules_OfAllRoles_HaveNoWildcards(string name)
    {
        foreach (var role in (await Rendering.OfAsync(name)).Objects.Where(one => one.Kind is "Role" or "ClusterRole"))
        {
            role.Object.ToJsonString().ShouldNotContain("*", customMessage: role.ToString());
        }
    }

    [Fact]
    public async Task Operator_WithTheRenderedRoles_LeadsAndUsesAllRightsOnTheLease()
    {
        var rendering = await Rendering.OfAsync("default");
        var lease = RbacRules.Parse(rendering.Find("Role", "studio-liveops-operator").Object.ToJsonString(), "live");
        var rules = RbacRules.OfChart("operator").And(lease);
        string[] settings =
        [
            $"--LiveOps:Kubeconfig={cluster.KubeconfigPath}", "--LiveOps:Operator:Http=127.0.0.1:0", "--LiveOps:Operator:LeaderElection=true",
            $"--LiveOps:LeaderElection:LeaseName={rendering.Find("ConfigMap", "studio-liveops-operator").Text("data", "LiveOps__LeaderElection__LeaseName")}",
            "--LiveOps:LeaderElection:Namespace=live", "--LiveOps:LeaderElection:RetryPeriodSeconds=0.1",
        ];
        await EnsureNamespaceAsync("live");
        await using (var app = OperatorHost.Build(settings, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton<IKubernetesClient>(new RestrictedClient(cluster.Client, rules)));
        }))
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
            await Eventually.HoldsAsync(
                () => !rules.Unused.Any(right => right.EndsWith("leases.coordination.k8s.io", StringComparison.Ordinal)) || rules.Refused.Count > 0,
                "the lease is made and renewed", TestContext.Current.CancellationToken);
        }

        rules.Refused.ShouldBeEmpty();
    }

    private static IEnumerable<(string Verb, string Group, string Resource)> Rights(RbacRules rules) => rules.Rules.SelectMany(rule => rule.Rights);

    private async Task EnsureNamespaceAsync(string name)
    {
        if (await cluster.Client.GetAsync<V1Namespace>(new(null, name), TestContext.Current.CancellationToken) is null)
        {
            await cluster.Client.CreateAsync(new V1Namespace { Metadata = new() { Name = name } }, TestContext.Current.CancellationToken);
        }
    }
}
