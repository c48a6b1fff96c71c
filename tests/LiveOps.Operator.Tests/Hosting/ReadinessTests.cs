using System.Net;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Operator.Hosting;
using LiveOps.Operator.Tests.Doubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LiveOps.Operator.Tests.Hosting;

public sealed class ReadinessTests
{
    [Fact]
    public async Task Readyz_AnotherReplicaLeads_IsReady()
    {
        var cluster = new InMemoryCluster();
        await cluster.CreateAsync(
            new V1Lease
            {
                Metadata = new() { Namespace = "default", Name = "liveops-operator" },
                Spec = new() { HolderIdentity = "another", LeaseDurationSeconds = 3600 },
            },
            TestOperator.Token);
        await using var app = Build(cluster, leaderElection: true);
        await app.StartAsync(TestOperator.Token);

        await TestOperator.UntilAsync(async () => await ReadyzAsync(app) == HttpStatusCode.OK, "the standby is ready");
    }

    [Fact]
    public async Task Readyz_NothingToReconcile_IsReady()
    {
        await using var app = Build(new(), leaderElection: false);
        await app.StartAsync(TestOperator.Token);

        await TestOperator.UntilAsync(async () => await ReadyzAsync(app) == HttpStatusCode.OK, "the operator is ready");
    }

    private static WebApplication Build(InMemoryCluster cluster, bool leaderElection) => OperatorHost.Build(
        ["--LiveOps:Operator:Http=127.0.0.1:0", $"--LiveOps:Operator:LeaderElection={leaderElection}"],
        builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton(new KubernetesConnection { Server = new("https://127.0.0.1:1") }));
            builder.Services.Replace(ServiceDescriptor.Singleton<IKubernetesClient>(cluster));
        });

    private static async Task<HttpStatusCode> ReadyzAsync(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative), TestOperator.Token);
        return answer.StatusCode;
    }
}
