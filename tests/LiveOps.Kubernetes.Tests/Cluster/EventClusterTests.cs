using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;

namespace LiveOps.Kubernetes.Tests.Cluster;

public sealed class EventClusterTests(ClusterFixture cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_Twice_IsOneEventWithItsCount()
    {
        var widget = await cluster.Client.CreateAsync(cluster.Widget("eventful"), Token);
        var writer = new EventWriter(cluster.Client, new() { Component = "tests" }, TimeProvider.System);
        var happened = RecordedEvent.Of(widget, EventType.Warning, "Tested", "It was tested.");

        await writer.WriteAsync(happened, Token);
        await writer.WriteAsync(happened, Token);

        var list = await cluster.Client.ListAsync<Corev1Event>(new() { Namespace = cluster.Namespace, FieldSelector = $"involvedObject.uid={widget.Metadata.Uid}" }, Token);
        var stored = list.Items.ShouldHaveSingleItem();
        (stored.Count, stored.Type, stored.Reason).ShouldBe((2, "Warning", "Tested"));
    }
}
