using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>Mixes of one mixer, behind the part of the mixer control API that the operator speaks.</summary>
internal sealed class SimulatedMixer
{
    private const int PacketsPerSecond = 50;

    private static long _lastSsrc = 1;
    private readonly ConcurrentDictionary<string, JsonObject> _mixes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Channel<string>, byte> _readers = [];
    private readonly string _instance = Guid.NewGuid().ToString();
    private readonly long _began = TimeProvider.System.GetTimestamp();

    /// <summary>How often the list was asked for.</summary>
    public int Listings { get; private set; }

    public Task ListAsync(HttpContext context)
    {
        Listings++;
        var packets = (long)(TimeProvider.System.GetElapsedTime(_began).TotalSeconds * PacketsPerSecond);
        var items = _mixes.Values.Select(mix => (JsonNode)Shown(mix, packets)).ToArray();
        return context.Response.WriteAsJsonAsync(new JsonObject { ["items"] = new JsonArray(items) }, context.RequestAborted);
    }

    public async Task PutAsync(HttpContext context, string uid)
    {
        var request = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var mix = new JsonObject
        {
            ["uid"] = uid,
            ["name"] = request["name"]!.DeepClone(),
            ["session"] = request["session"]!.DeepClone(),
            ["epoch"] = request["timeline"]!["epoch"]!.DeepClone(),
            ["state"] = "Live",
            ["rtp"] = new JsonObject { ["address"] = "127.0.0.1", ["port"] = 5004, ["ssrc"] = Interlocked.Increment(ref _lastSsrc), ["payloadType"] = 111 },
            ["playlist"] = $"/hls/{uid}/index.m3u8",
            ["hls"] = request["hls"]!.DeepClone(),
        };
        _mixes[uid] = mix;
        Tell("mix", $$"""{"uid":"{{uid}}","state":"Live"}""");
        Tell("source", $$"""{"uid":"{{uid}}","state":"Receiving"}""");
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(Shown(mix, 0), context.RequestAborted);
    }

    public Task DeleteAsync(HttpContext context, string uid)
    {
        context.Response.StatusCode = _mixes.TryRemove(uid, out var mix) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return mix is null ? Task.CompletedTask : context.Response.WriteAsJsonAsync(mix, context.RequestAborted);
    }

    /// <summary>Events and a ping each second, until the reader goes.</summary>
    public async Task WatchAsync(HttpContext context)
    {
        var events = Channel.CreateUnbounded<string>();
        _readers[events] = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            context.Response.ContentType = "text/event-stream";
            await WriteAsync(context, Frame("hello", $$"""{"version":"1.0.0","instance":"{{_instance}}","engine":"FFmpeg","mixes":{{_mixes.Count}},"maxMixes":1000}"""));
            var tick = timer.WaitForNextTickAsync(context.RequestAborted).AsTask();
            while (true)
            {
                var change = events.Reader.WaitToReadAsync(context.RequestAborted).AsTask();
                if (await Task.WhenAny(tick, change) == tick)
                {
                    await tick;
                    await WriteAsync(context, Frame("ping", "{}"));
                    tick = timer.WaitForNextTickAsync(context.RequestAborted).AsTask();
                }

                while (events.Reader.TryRead(out var text))
                {
                    await WriteAsync(context, text);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The operator went.
        }
        finally
        {
            _readers.TryRemove(events, out _);
        }
    }

    private static JsonObject Shown(JsonObject mix, long packets)
    {
        var shown = mix.DeepClone().AsObject();
        shown["nextMediaSequence"] = packets / (2 * PacketsPerSecond);
        shown["source"] = new JsonObject { ["state"] = "Receiving", ["packets"] = packets, ["lost"] = 0, ["lastPacketAt"] = TimeProvider.System.GetUtcNow().ToString("O") };
        return shown;
    }

    private static string Frame(string type, string data) => $"event: {type}\ndata: {data}\n\n";

    private static async Task WriteAsync(HttpContext context, string text)
    {
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private void Tell(string type, string data)
    {
        foreach (var reader in _readers.Keys)
        {
            reader.Writer.TryWrite(Frame(type, data));
        }
    }
}
