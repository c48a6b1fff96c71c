using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveOps.Benchmarks.Mixer;

/// <summary>A mixer process with its rooms.</summary>
internal sealed class MixerUnderTest : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly List<(IPEndPoint, uint)> _streams = [];

    private MixerUnderTest(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
    }

    public int Id => _process.Id;

    public IReadOnlyList<(IPEndPoint Target, uint Ssrc)> Streams => _streams;

    public static async Task<MixerUnderTest> StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "LiveOps.Mixer"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["MIXER_HTTP"] = "127.0.0.1:0",
                ["MIXER_RTP"] = "127.0.0.1:0",
                // As in the container image, and as `make run` has it.
                ["MALLOC_ARENA_MAX"] = "2",
                ["MALLOC_TRIM_THRESHOLD_"] = "131072",
            },
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new MixerUnderTest(process, new Uri(line[(at + Listening.Length)..]));
            }
        }

        throw new InvalidOperationException("the mixer ended before it listened");
    }

    public async Task PutAsync(int room, string codec, CancellationToken cancellationToken)
    {
        var request = new
        {
            name = $"bench/{room}",
            session = "bench",
            timeline = new { origin = TimeProvider.System.GetUtcNow(), epoch = 0 },
            hls = new { segmentSeconds = 2, windowSegments = 6, codec, bitrateKbps = 96, channels = 2, encryption = "None" },
        };
        using var response = await _http.PutAsJsonAsync($"v1/mixes/{room}", request, cancellationToken);
        var mix = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var rtp = mix.GetProperty("rtp");
        var target = new IPEndPoint(IPAddress.Parse(rtp.GetProperty("address").GetString()!), rtp.GetProperty("port").GetInt32());
        _streams.Add((target, rtp.GetProperty("ssrc").GetUInt32()));
    }

    public async Task<bool> IsOnAirAsync(int room, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync($"hls/{room}/index.m3u8", cancellationToken);
        return response.IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }
}
