using System.Collections.Concurrent;
using System.Text;
using LiveOps.Gateway.Tests.Bridges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveOps.Gateway.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Traces_GoToTheReceiver_WithoutTokens()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        string token;
        await using (var gateway = await TestGateway.StartAsync([("../Telemetry:OtlpEndpoint", receiver.Address), ("../Telemetry:OtlpProtocol", "http")], new FakeBridge()))
        {
            token = gateway.Token();
            (await gateway.Http.GetAsync($"/api/session?token={token}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            await using (var client = await gateway.ConnectAsync(token))
            {
                await client.JoinAsync();
            }

            await gateway.StopAsync();
        }

        var sent = string.Concat(receiver.Bodies.Select(Encoding.Latin1.GetString));
        sent.ShouldContain("liveops-gateway");
        sent.ShouldContain("/api/session");
        sent.ShouldContain("join");
        sent.ShouldNotContain(token.Split('.')[2]);
    }

    [Fact]
    public async Task Metrics_ShowRoomsAnchorsListenersJoinsAndTheEdge()
    {
        await using var gateway = await TestGateway.StartAsync(bridges: new FakeBridge());
        await using (var client = await gateway.ConnectAsync())
        {
            await client.JoinAsync();
        }

        var text = await gateway.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        foreach (var metric in new[]
        {
            "liveops_gateway_rooms{phase=\"OnAir\"}", "liveops_gateway_anchors ", "liveops_gateway_listeners ", "liveops_gateway_signaling_duration_seconds_bucket{method=\"join\"",
            "liveops_gateway_edge_hit_ratio ", "liveops_gateway_edge_segment_hits_total ", "liveops_gateway_edge_cache_bytes ",
        })
        {
            text.ShouldContain(metric);
        }
    }

    [Fact]
    public async Task Metrics_NobodyConnectedYet_ShowConnections()
    {
        await using var gateway = await TestGateway.StartAsync(bridges: new FakeBridge());

        var text = await gateway.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        text.ShouldContain("\nliveops_gateway_signaling_connections ");
        text.ShouldContain("\nliveops_gateway_calls_connections ");
    }

    private sealed class OtlpReceiver(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<byte[]> Bodies { get; } = [];

        public string Address => app.Urls.First();

        public static async Task<OtlpReceiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var receiver = new OtlpReceiver(app);
            app.MapPost("/v1/traces", async (Microsoft.AspNetCore.Http.HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
                receiver.Bodies.Enqueue(body.ToArray());
            });
            await app.StartAsync(TestContext.Current.CancellationToken);
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
