using System.Diagnostics.Metrics;
using LiveOps.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Mixer.Tests.Metrics;

public sealed class PrometheusExporterTests
{
    [Fact]
    public void Render_EveryKindOfInstrument_IsPrometheusText()
    {
        using var meter = new Meter("LiveOps.Mixer.Tests.Exporter");
        using var exporter = new PrometheusExporter(meter.Name);
        var counter = meter.CreateCounter<int>("test.requests", description: "Requests.");
        var depth = meter.CreateUpDownCounter<long>("test.depth");
        var time = meter.CreateHistogram("test.time", "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        meter.CreateObservableGauge("test.age", () => new Measurement<double>(1.5, new KeyValuePair<string, object?>("room", "a\"b")));

        counter.Add(1, new("b", 2), new KeyValuePair<string, object?>("a", 1));
        counter.Add(2, new("a", 1), new KeyValuePair<string, object?>("b", 2));
        depth.Add(3);
        depth.Add(-1);
        time.Record(0.05);
        time.Record(5);

        exporter.Render().ShouldBe(
            "# HELP test_age \n# TYPE test_age gauge\ntest_age{room=\"a\\\"b\"} 1.5\n"
            + "# HELP test_depth \n# TYPE test_depth gauge\ntest_depth 2\n"
            + "# HELP test_requests_total Requests.\n# TYPE test_requests_total counter\ntest_requests_total{a=\"1\",b=\"2\"} 3\n"
            + "# HELP test_time_seconds \n# TYPE test_time_seconds histogram\ntest_time_seconds_bucket{le=\"0.1\"} 1\n"
            + "test_time_seconds_bucket{le=\"1\"} 1\ntest_time_seconds_bucket{le=\"+Inf\"} 2\ntest_time_seconds_sum 5.05\n"
            + "test_time_seconds_count 2\n");
    }

    [Fact]
    public async Task Render_MetersComeAndGoMeanwhile_StillRendersTheOthers()
    {
        using var meter = new Meter("LiveOps.Mixer.Tests.Busy");
        using var exporter = new PrometheusExporter(meter.Name);
        meter.CreateObservableGauge("stays", () => 1);
        var comesAndGoes = Task.Run(
            () =>
            {
                for (var i = 0; i < 3000; i++)
                {
                    using var other = new Meter(meter.Name);
                    other.CreateObservableGauge("goes", () => 1);
                }
            },
            TestContext.Current.CancellationToken);

        while (!comesAndGoes.IsCompleted)
        {
            exporter.Render().ShouldContain("stays 1");
        }

        await comesAndGoes;
    }

    [Fact]
    public void Render_MeterOfAnotherHost_IsLeftOut()
    {
        using var own = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var foreign = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var exporter = new PrometheusExporter("LiveOps.Mixer.Tests.Hosts", own.GetRequiredService<IMeterFactory>());
        own.GetRequiredService<IMeterFactory>().Create("LiveOps.Mixer.Tests.Hosts").CreateObservableGauge("own", () => 1);
        foreign.GetRequiredService<IMeterFactory>().Create("LiveOps.Mixer.Tests.Hosts").CreateObservableGauge("foreign", () => 1);

        exporter.Render().ShouldBe("# HELP own \n# TYPE own gauge\nown 1\n");
    }

    [Fact]
    public void Render_ObservedSeriesGone_IsNotReportedAnyMore()
    {
        using var meter = new Meter("LiveOps.Mixer.Tests.Gone");
        using var exporter = new PrometheusExporter(meter.Name);
        string[] rooms = ["a", "b"];
        meter.CreateObservableGauge("rooms", () => rooms.Select(room => new Measurement<int>(1, new KeyValuePair<string, object?>("room", room))));
        exporter.Render().ShouldContain("rooms{room=\"a\"} 1");

        rooms = ["b"];

        exporter.Render().ShouldNotContain("rooms{room=\"a\"}");
    }
}
