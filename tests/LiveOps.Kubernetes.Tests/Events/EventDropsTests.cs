using System.Diagnostics.Metrics;
using System.Net;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Kubernetes.Tests.Events;

public sealed class EventDropsTests : IDisposable
{
    private static readonly TimeSpan NearlyAnInterval = EventLosses.Interval - TimeSpan.FromMilliseconds(1);

    private readonly ManualTimeProvider _time = new();
    private readonly RecordedLog<EventRecorder> _log = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly EventDrops _drops;

    public EventDropsTests() => _drops = new(new(_services.GetRequiredService<IMeterFactory>()), _log, _time);

    public void Dispose()
    {
        _drops.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void Full_TenThousandAtOnce_AreTwoLines()
    {
        for (var i = 0; i < 10_000; i++)
        {
            _drops.Full(Event($"room-{i}"));
        }

        _log.Lines.ShouldHaveSingleItem().ShouldContain("1 Events dropped: too many wait");
        _time.Advance(EventLosses.Interval);

        _log.Lines.Count.ShouldBe(2);
        _log.Lines.Last().ShouldStartWith("Warning 130 9999 Events dropped: too many wait to be stored");
        _log.Lines.Last().ShouldEndWith("The last was Scheduled of ns/room-9999");
    }

    [Fact]
    public void Full_OnAndOn_IsOneLineAnInterval()
    {
        for (var second = 0; second < 60; second++)
        {
            _drops.Full(Event("room"));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        _log.Lines.Count.ShouldBe(1 + (60 / (int)EventLosses.Interval.TotalSeconds));
    }

    [Fact]
    public void Full_AfterARest_IsToldAtOnce()
    {
        _drops.Full(Event("room-1"));
        _time.Advance(NearlyAnInterval);
        _log.Lines.Count.ShouldBe(1);
        _time.Advance(EventLosses.Interval);
        _log.Lines.Count.ShouldBe(1);

        _drops.Full(Event("room-2"));

        _log.Lines.Last().ShouldEndWith("ns/room-2");
        _log.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void Refused_Many_AreToldApartFromTheOthers()
    {
        var refusal = new KubernetesApiException(HttpStatusCode.Forbidden, new() { Message = "quota" }, "POST events");
        for (var i = 0; i < 3; i++)
        {
            _drops.Full(Event("full"));
            _drops.Refused(Event("refused"), refusal);
        }

        _time.Advance(EventLosses.Interval);

        _log.Lines.Where(line => line.StartsWith("Warning 132", StringComparison.Ordinal)).ShouldBe(
        [
            "Warning 132 1 Events dropped: they could not be stored. kubectl describe will not show them. The last was Scheduled of ns/refused: KubernetesApiException",
            "Warning 132 2 Events dropped: they could not be stored. kubectl describe will not show them. The last was Scheduled of ns/refused: KubernetesApiException",
        ]);
    }

    [Fact]
    public void Dispose_SomeNotToldYet_TellsOfThem()
    {
        _drops.Full(Event("room-1"));
        _drops.Full(Event("room-2"));

        _drops.Dispose();

        _log.Lines.Count.ShouldBe(2);
        _log.Lines.Last().ShouldEndWith("ns/room-2");
    }

    private static RecordedEvent Event(string name) => RecordedEvent.Of(Widget.Named(name), EventType.Normal, "Scheduled", "On bridge-1.");
}
