using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.Kubernetes.Watch;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveOps.Kubernetes.Tests.Cluster;

public sealed class InformerClusterTests(ClusterFixture cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Informer_LifeOfAnObject_IsToldInOrder()
    {
        var client = cluster.Client;
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var informer = new Informer<Widget>(
            client,
            new() { Scope = new() { Namespace = cluster.Namespace, LabelSelector = "followed" } },
            new InformerMetrics(services.GetRequiredService<IMeterFactory>()),
            TimeProvider.System,
            NullLogger<Informer<Widget>>.Instance);
        var events = new ConcurrentQueue<string>();
        informer.Subscribe(e => events.Enqueue($"{e.Type} {e.Object.Metadata.Name} {e.Object.Spec.Size}"));
        var before = await client.CreateAsync(Followed("before", 1), Token);

        await informer.StartAsync(Token);
        await informer.WaitForSyncAsync(Token);
        await client.CreateAsync(Followed("after", 2), Token);
        await client.PatchAsync<Widget>(ObjectKey.Of(before), new(new { spec = new { size = 3 } }, PatchType.Merge), cancellationToken: Token);
        await client.CreateAsync(cluster.Widget("unlabelled"), Token);
        await client.DeleteAsync<Widget>(ObjectKey.Of(before), cancellationToken: Token);

        string[] expected = ["Added before 1", "Added after 2", "Modified before 3", "Deleted before 3"];
        await Eventually.HoldsAsync(() => events.SequenceEqual(expected, StringComparer.Ordinal), "all four events", Token);
        informer.List().ShouldHaveSingleItem().Metadata.Name.ShouldBe("after");
        await informer.StopAsync(Token);
    }

    private Widget Followed(string name, int size)
    {
        var widget = cluster.Widget(name, size);
        return widget with { Metadata = widget.Metadata with { Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["followed"] = "" } } };
    }
}
