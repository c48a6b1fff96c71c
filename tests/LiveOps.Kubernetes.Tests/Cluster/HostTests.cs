using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Kubernetes.Events;
using LiveOps.Kubernetes.Leases;
using LiveOps.Kubernetes.Queue;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.Kubernetes.Watch;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveOps.Kubernetes.Tests.Cluster;

/// <summary>All parts composed as an operator composes them.</summary>
public sealed class HostTests(ClusterFixture cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_ControllerOfWidgets_KeepsStatusRecordsEventsAndGivesTheLeaseUp()
    {
        using var host = Build();
        await host.StartAsync(Token);
        var widget = await cluster.Client.CreateAsync(cluster.Widget("controlled", 7), Token);
        var informer = host.Services.GetRequiredService<IInformer<Widget>>();

        await Eventually.HoldsAsync(() => informer.Get(ObjectKey.Of(widget))?.Status?.Size == 7, "the status follows the spec", Token);
        await cluster.Client.PatchAsync<Widget>(ObjectKey.Of(widget), new(new { spec = new { size = 8 } }, PatchType.Merge), cancellationToken: Token);
        await Eventually.HoldsAsync(() => informer.Get(ObjectKey.Of(widget))?.Status?.Size == 8, "the status follows the change", Token);
        (await LeaseAsync()).HolderIdentity.ShouldBe("host-test");

        await host.StopAsync(Token);

        (await LeaseAsync()).HolderIdentity.ShouldBe("");
        var events = await cluster.Client.ListAsync<Corev1Event>(
            new() { Namespace = cluster.Namespace, FieldSelector = $"involvedObject.uid={widget.Metadata.Uid}" }, Token);
        events.Items.Select(e => e.Message).ShouldBe(["Size is 7.", "Size is 8."], ignoreOrder: true);
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([
            new("LiveOps:Kubeconfig", cluster.KubeconfigPath),
            new("LiveOps:LeaderElection:Namespace", cluster.Namespace),
            new("LiveOps:LeaderElection:Identity", "host-test"),
        ]);
        builder.Services.AddKubernetesClient();
        builder.Services.AddLeaderElection("host-test");
        builder.Services.AddEventRecorder("liveops-tests");
        builder.Services.AddInformer<Widget>(new() { Scope = new() { Namespace = cluster.Namespace, FieldSelector = "metadata.name=controlled" } });
        builder.Services.AddController<Widget, StatusController>();
        return builder.Build();
    }

    private async Task<V1LeaseSpec> LeaseAsync() => (await cluster.Client.GetAsync<V1Lease>(new(cluster.Namespace, "host-test"), Token))!.Spec!;

    /// <summary>Makes the status say what the spec says.</summary>
    private sealed class StatusController(IKubernetesClient client, IEventRecorder events) : IEntityController<Widget>
    {
        public async Task<ReconciliationResult> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
        {
            if (await client.GetAsync<Widget>(key, cancellationToken) is { } widget && widget.Status?.Size != widget.Spec.Size)
            {
                await client.PatchAsync<Widget>(key, new(new { status = new { size = widget.Spec.Size } }, PatchType.Merge), "status", cancellationToken);
                events.Record(widget, EventType.Normal, "Sized", $"Size is {widget.Spec.Size}.");
            }

            return ReconciliationResult.Done;
        }
    }
}
