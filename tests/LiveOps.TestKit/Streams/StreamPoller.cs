using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace LiveOps.TestKit.Streams;

/// <summary>
/// Listens to a stream as a player does that reads the mixer itself: polls the playlist at the place where it is now, and fetches each
/// new segment once.
/// </summary>
public sealed class StreamPoller : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<PolledSegment> _segments = [];
    private readonly Func<CancellationToken, Task<(Uri Playlist, string Token)?>> _where;
    private readonly Task _listening;
    private int _refused;

    /// <param name="where">Where the playlist is now, and the token for it; null where that is not known.</param>
    public StreamPoller(Func<CancellationToken, Task<(Uri Playlist, string Token)?>> where)
    {
        _where = where;
        _listening = Task.Run(() => ListenAsync(_stop.Token));
    }

    public IReadOnlyList<PolledSegment> Segments
    {
        get
        {
            lock (_segments)
            {
                return [.. _segments];
            }
        }
    }

    /// <summary>Answers other than a playlist or segment, once the first segment was there.</summary>
    public int Refused => _refused;

    /// <summary>The playlist has said that nothing more comes.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Numbers that were left out.</summary>
    public long Missing => Segments is { Count: > 0 } heard ? heard[^1].Number - heard[0].Number + 1 - heard.Count : 0;

    /// <summary>How much longer than a segment lasts the next one was waited for, at worst.</summary>
    public TimeSpan LongestStall(TimeSpan segment) => Segments is { Count: > 1 } heard
        ? heard.Zip(heard.Skip(1), (a, b) => b.SeenAt - a.SeenAt - segment).Append(TimeSpan.Zero).Max()
        : TimeSpan.MaxValue;

    /// <summary>Whether there is sound in any segment after one.</summary>
    public Task<bool> HasSoundAfterAsync(long number, CancellationToken cancellationToken) => StreamSound.IsHeardAsync(After(number), cancellationToken);

    /// <summary>The longest time without sound between the first and the last sound.</summary>
    public Task<TimeSpan> LongestSilenceAsync(CancellationToken cancellationToken) => StreamSound.LongestSilenceAsync(After(-1), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _stop.Dispose();
    }

    private IReadOnlyList<(byte[] Init, byte[] Data)> After(long number) =>
        [.. Segments.Where(segment => segment.Number > number).Select(segment => (segment.Init, segment.Data))];

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                if (await _where(cancellationToken) is var (playlist, token))
                {
                    await PollAsync(playlist, token, cancellationToken);
                }
            }
            catch (HttpRequestException)
            {
                _refused += Segments.Count > 0 ? 1 : 0;
            }
        }
    }

    private async Task PollAsync(Uri playlist, string token, CancellationToken cancellationToken)
    {
        var lines = System.Text.Encoding.UTF8.GetString(await GetAsync(playlist, token, cancellationToken)).Split('\n');
        HasEnded |= lines.Contains("#EXT-X-ENDLIST");
        var number = long.Parse(lines.First(line => line.StartsWith("#EXT-X-MEDIA-SEQUENCE:", StringComparison.Ordinal)).Split(':')[1], CultureInfo.InvariantCulture);
        var map = lines.First(line => line.StartsWith("#EXT-X-MAP:", StringComparison.Ordinal)).Split('"')[1];
        byte[]? init = null;
        foreach (var uri in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (Segments is not { Count: > 0 } heard || number > heard[^1].Number)
            {
                var seenAt = _clock.Elapsed;
                init ??= await GetAsync(new Uri(playlist, map), token, cancellationToken);
                var segment = new PolledSegment(number, seenAt, init, await GetAsync(new Uri(playlist, uri), token, cancellationToken));
                lock (_segments)
                {
                    _segments.Add(segment);
                }
            }

            number++;
        }
    }

    private async Task<byte[]> GetAsync(Uri address, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
