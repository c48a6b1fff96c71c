using System.Diagnostics;
using System.Net;
using LiveOps.TestKit.Hls;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Streams;

/// <summary>
/// Listens to a room as a player does: polls its playlist, fetches each new segment once, and remembers when it came. It
/// keeps every answer that a player would have stumbled over.
/// </summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<string, byte[]> _inits = new(StringComparer.Ordinal);
    private readonly List<HeardSegment> _heard = [];
    private readonly List<string> _troubles = [];
    private readonly Uri _playlistUri;
    private readonly Task _listening;

    public Listener(Uri playlistUri)
    {
        _playlistUri = playlistUri;
        _listening = ListenAsync(_stop.Token);
    }

    public Playlist? Latest { get; private set; }

    public IReadOnlyList<HeardSegment> Heard
    {
        get
        {
            lock (_heard)
            {
                return [.. _heard];
            }
        }
    }

    /// <summary>Answers other than 200 since the first playlist, and playlists that went backwards.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (_heard)
            {
                return [.. _troubles];
            }
        }
    }

    /// <summary>The longest time between two segments becoming listed.</summary>
    public TimeSpan LongestGap =>
        Heard is { Count: > 1 } heard ? heard.Zip(heard.Skip(1), (a, b) => b.SeenAt - a.SeenAt).Max() : TimeSpan.Zero;

    /// <summary>How much later than at the media's own pace a segment became listed, at worst.</summary>
    public TimeSpan LongestDelay
    {
        get
        {
            var (longest, soonest, all) = (TimeSpan.Zero, TimeSpan.MaxValue, Heard);
            foreach (var heard in all)
            {
                var behind = heard.SeenAt - (heard.Segment.Time!.Value - all[0].Segment.Time!.Value);
                soonest = behind < soonest ? behind : soonest;
                longest = behind - soonest > longest ? behind - soonest : longest;
            }

            return longest;
        }
    }

    /// <summary>Waits until <paramref name="count"/> more segments have been heard, and returns these.</summary>
    public async Task<IReadOnlyList<HeardSegment>> HearAsync(int count, TimeSpan within)
    {
        var before = Heard.Count;
        await Eventually.HoldsAsync(() => Heard.Count >= before + count, within, () => $"heard {Heard.Count - before} of {count} segments from {_playlistUri}; {string.Join("; ", Troubles)}", TestContext.Current.CancellationToken);
        return [.. Heard.Skip(before).Take(count)];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(PollInterval);
        do
        {
            try
            {
                await PollAsync(cancellationToken);
            }
            catch (HttpRequestException error)
            {
                Note(error.Message);
            }
        }
        while (Latest is not { Ended: true } && await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(_playlistUri, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            Note($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellationToken)}");
            return;
        }

        var playlist = Playlist.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        if (Latest is { } before && playlist.MediaSequence < before.MediaSequence)
        {
            Note($"media sequence fell from {before.MediaSequence} to {playlist.MediaSequence}");
        }

        var discontinuity = playlist.DiscontinuitySequence;
        foreach (var segment in playlist.Segments)
        {
            discontinuity += segment.Discontinuity ? 1 : 0;
            if (Heard.Count == 0 || segment.Number > Heard[^1].Segment.Number)
            {
                var seenAt = _clock.Elapsed;
                var heard = new HeardSegment(segment, discontinuity, seenAt, await InitAsync(segment.Map, cancellationToken), await FetchAsync(segment.Uri, cancellationToken));
                lock (_heard)
                {
                    _heard.Add(heard);
                }
            }
        }

        Latest = playlist;
    }

    private async Task<byte[]> InitAsync(string? map, CancellationToken cancellationToken)
    {
        if (map is null)
        {
            return [];
        }

        if (!_inits.TryGetValue(map, out var init))
        {
            _inits[map] = init = await FetchAsync(map, cancellationToken);
        }

        return init;
    }

    private Task<byte[]> FetchAsync(string uri, CancellationToken cancellationToken) =>
        _http.GetByteArrayAsync(new Uri(_playlistUri, uri), cancellationToken);

    private void Note(string trouble)
    {
        lock (_heard)
        {
            if (_heard.Count > 0)
            {
                _troubles.Add($"{_clock.Elapsed.TotalSeconds:F1} s: {trouble}");
            }
        }
    }
}
