using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>All simulated nodes behind one port of this process, each under a path of its own.</summary>
internal sealed class SimulatedMedia : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly WebApplication _app;

    private SimulatedMedia(int bridges, int mixers)
    {
        Bridges = [.. Enumerable.Range(0, bridges).Select(_ => new SimulatedBridge())];
        Mixers = [.. Enumerable.Range(0, mixers).Select(_ => new SimulatedMixer())];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.UseWebSockets(new() { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _app.Map("/bridges/{index:int}", ServeBridgeAsync);
        _app.MapGet("/mixers/{index:int}/v1/events", (HttpContext context, int index) => Mixers[index].WatchAsync(context));
        _app.MapGet("/mixers/{index:int}/v1/mixes", (HttpContext context, int index) => Mixers[index].ListAsync(context));
        _app.MapPut("/mixers/{index:int}/v1/mixes/{uid}", (HttpContext context, int index, string uid) => Mixers[index].PutAsync(context, uid));
        _app.MapDelete("/mixers/{index:int}/v1/mixes/{uid}", (HttpContext context, int index, string uid) => Mixers[index].DeleteAsync(context, uid));
    }

    public IReadOnlyList<SimulatedBridge> Bridges { get; }

    public IReadOnlyList<SimulatedMixer> Mixers { get; }

    public static async Task<SimulatedMedia> StartAsync(int bridges, int mixers, CancellationToken cancellationToken)
    {
        var media = new SimulatedMedia(bridges, mixers);
        await media._app.StartAsync(cancellationToken);
        return media;
    }

    public string BridgeUrl(int index) => $"ws://127.0.0.1:{Port}/bridges/{index}";

    public string MixerUrl(int index) => $"http://127.0.0.1:{Port}/mixers/{index}/";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private int Port => new Uri(_app.Urls.First()).Port;

    private async Task ServeBridgeAsync(HttpContext context, int index)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("janus-protocol");
        var frame = new byte[16 * 1024];
        var answer = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(frame.AsMemory(), _stop.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                answer.ResetWrittenCount();
                Bridges[index].Answer(frame.AsMemory(0, received.Count), answer);
                await socket.SendAsync(answer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, _stop.Token);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The operator went, or the measurement is over.
        }
    }
}
