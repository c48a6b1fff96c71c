using System.Net.Http.Json;
using System.Text.Json;
using LiveOps.Mixer.Control;
using LiveOps.Mixer.Hls;

namespace LiveOps.Mixer.Tests.Hosting;

/// <summary>Drives a mixer as the operator does, and reads it as the gateway does.</summary>
internal sealed class MixerClient(Uri address, string? token = null) : IDisposable
{
    public HttpClient Http { get; } = Create(address, token);

    public static MixRequest Request(Func<HlsSettings, HlsSettings>? hls = null, DateTimeOffset? origin = null) => new()
    {
        Name = "default/demo",
        Session = "7f0c4a52-6a0e-4b8c-9a39-0d7c7c1f5a11",
        Timeline = new TimelineRequest { Origin = origin ?? TimeProvider.System.GetUtcNow(), Epoch = 0 },
        Hls = (hls ?? (settings => settings))(new HlsSettings
        {
            SegmentSeconds = 1,
            WindowSegments = 6,
            Codec = MixCodec.AAC,
            BitrateKbps = 96,
            Channels = 2,
            Encryption = MixEncryption.None,
        }),
    };

    public Uri PlaylistUrl(string uid) => new(Http.BaseAddress!, $"hls/{uid}/index.m3u8");

    public async Task<MixResponse> PutAsync(string uid, MixRequest request, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(request, MixerJson.Default.MixRequest);
        using var response = await Http.PutAsync($"v1/mixes/{uid}", content, cancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync(cancellationToken));
        return (await response.Content.ReadFromJsonAsync(MixerJson.Default.MixResponse, cancellationToken))!;
    }

    public async Task<MixResponse> GetAsync(string uid, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize(await Http.GetStringAsync($"v1/mixes/{uid}", cancellationToken), MixerJson.Default.MixResponse)!;

    /// <summary>Reads the playlist until the condition holds.</summary>
    public async Task<TestPlaylist> PlaylistAsync(string uid, Func<TestPlaylist, bool> until, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            using var response = await Http.GetAsync($"hls/{uid}/index.m3u8", cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                var playlist = TestPlaylist.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
                if (until(playlist))
                {
                    return playlist;
                }
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    public async Task<string> MetricsAsync(CancellationToken cancellationToken) => await Http.GetStringAsync("metrics", cancellationToken);

    public void Dispose() => Http.Dispose();

    private static HttpClient Create(Uri address, string? token)
    {
        var http = new HttpClient { BaseAddress = address };
        if (token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }

        return http;
    }
}
