using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Resources.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace LiveOps.Operator.Tests.Nodes.Draining;

public sealed class DrainMetricsTests
{
    [Fact]
    public void DrainRooms_OneNodeOfTwoIsEmptied_CountsWhatIsLeftThere()
    {
        var nodes = Substitute.For<IInformer<MediaNode>>();
        nodes.List().Returns([Node("a", new() { Reason = "Asked", Rooms = 20, Moved = 13 }), Node("b", null)]);
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "liveops.node.drain.rooms" && instrument.Meter.Scope == meters)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) => seen.Add($"{string.Join(' ', tags.ToArray().Select(tag => tag.Value))}: {value}"));
        listener.Start();

        _ = new DrainMetrics(meters, nodes);
        listener.RecordObservableInstruments();

        seen.ShouldBe(["default/a Bridge Asked: 7"]);
    }

    private static MediaNode Node(string name, NodeDrainStatus? drain) => new()
    {
        Metadata = new() { Namespace = "default", Name = name },
        Spec = new() { Role = NodeRole.Bridge },
        Status = new() { Drain = drain },
    };
}
