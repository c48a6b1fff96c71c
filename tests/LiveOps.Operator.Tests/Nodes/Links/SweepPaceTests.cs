using LiveOps.Operator.Nodes.Links;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Tests.Nodes.Links;

public sealed class SweepPaceTests
{
    private readonly SweepPace _pace = new(Options.Create(new NodeLinkOptions()), new Random(1));

    [Fact]
    public void Intervals_FewRooms_AreAsConfigured()
    {
        _pace.NoteBridge(new("default", "a"), 100);
        _pace.NoteMixer(new("default", "b"), 100);

        _pace.Bridges.ShouldBe(TimeSpan.FromSeconds(2));
        _pace.Mixers.ShouldBe(TimeSpan.FromSeconds(2));
        _pace.Forwarders.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Intervals_ManyRooms_KeepTheRates()
    {
        for (var i = 0; i < 100; i++)
        {
            _pace.NoteBridge(new("default", $"bridge-{i}"), 100);
            _pace.NoteMixer(new("default", $"mixer-{i}"), 100);
        }

        _pace.Bridges.ShouldBe(TimeSpan.FromSeconds(10));
        _pace.Mixers.ShouldBe(TimeSpan.FromSeconds(40));
        _pace.Forwarders.ShouldBe(TimeSpan.FromSeconds(200));
    }

    [Fact]
    public void Forget_Node_ItsRoomsCountNoMore()
    {
        _pace.NoteBridge(new("default", "a"), 10_000);

        _pace.Forget(new("default", "a"));

        _pace.Bridges.ShouldBe(TimeSpan.FromSeconds(2));
    }
}
