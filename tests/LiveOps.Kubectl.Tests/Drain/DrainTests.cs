using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.TestKit.Time;

namespace LiveOps.Kubectl.Tests.Drain;

public sealed class DrainTests(PluginCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drain_WithADeadline_IsInTheSpec_AndCancelledAgain()
    {
        await cluster.MakeNamespaceAsync("drain");
        await cluster.AddNodeAsync("drain", "bridge-a", NodeRole.Bridge, 10);

        (await cluster.RunAsync("drain bridge-a -n drain --deadline 60")).Output.ShouldBe("bridge-a is being drained\n");
        (await NodeAsync("drain")).Spec.Drain.ShouldBe(new NodeDrain { DeadlineSeconds = 60 });
        (await cluster.RunAsync("drain bridge-a -n drain --cancel")).Output.ShouldBe("bridge-a is in service again\n");

        (await NodeAsync("drain")).Spec.Drain.ShouldBeNull();
    }

    [Fact]
    public async Task Drain_Wait_EndsOnceTheNodeIsDrained()
    {
        await cluster.MakeNamespaceAsync("drained");
        await cluster.AddNodeAsync("drained", "bridge-a", NodeRole.Bridge, 10);

        var run = cluster.RunAsync("drain bridge-a -n drained --wait");
        await Eventually.HoldsAsync(async () => (await NodeAsync("drained")).Spec.Drain is not null, TimeSpan.FromSeconds(30), () => "it is not to be drained", Token);
        run.IsCompleted.ShouldBeFalse();
        var node = await NodeAsync("drained");
        await cluster.Client.UpdateStatusAsync(
            node with
            {
                Status = node.Status! with
                {
                    Phase = NodePhase.Drained,
                    ObservedGeneration = node.Metadata.Generation,
                    Conditions = [PluginCluster.Condition("Draining", "True", "Drained", "no room is left on the node")],
                },
            },
            Token);

        (await run).Output.ShouldBe("bridge-a is being drained\nno room is left on the node\n");
    }

    private async Task<MediaNode> NodeAsync(string ns) => (await cluster.Client.GetAsync<MediaNode>(new ObjectKey(ns, "bridge-a"), Token))!;
}
