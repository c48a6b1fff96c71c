using LiveOps.Chaos.Report;
using LiveOps.TestKit.Hls;

namespace LiveOps.Chaos.Listeners;

/// <summary>Asks for a room's playlist as players do, and notes how long it waits for each new segment.</summary>
internal sealed class HlsListener : IAsyncDisposable
{
    /// <summary>More often than players do, since what is measured is no finer.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly CancellationTokenSource _stop = new();
    private readonly string _room;
    private readonly Uri _playlist;
    private readonly Watch _watch;
    private readonly Task _listening;
    private readonly Dictionary<string, int> _answers = new(StringComparer.Ordinal);
    private string? _wentBack;
    private TimeSpan _heardAt;
    private long _target;

    public HlsListener(string room, Uri gateway, Watch watch)
    {
        (_room, _playlist, _watch) = (room, new Uri(gateway, $"/hls/default/{room}/index.m3u8?listener={room}"), watch);
        _listening = ListenAsync(_stop.Token);
    }

    public string Room => _room;

    /// <summary>The answers since the last segment.</summary>
    public string Meanwhile
    {
        get
        {
            lock (_answers)
            {
                return string.Join(", ", _answers.Select(answer => $"{answer.Value} × {answer.Key}"));
            }
        }
    }

    /// <summary>Number of the last segment; -1 before the first.</summary>
    public long Last { get; private set; } = -1;

    /// <summary>What must not be, whatever happens: a playlist that went backwards, or is none.</summary>
    public string? Fault => _listening.Exception?.InnerException?.ToString() ?? _wentBack;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        NoteWait(_watch.Now);
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                using var response = await _http.GetAsync(_playlist, cancellationToken);
                Count($"{(int)response.StatusCode}{(response.Headers.Contains("Cache-Status") ? " repeated" : "")}");
                if (response.IsSuccessStatusCode)
                {
                    Hear(Playlist.Parse(await response.Content.ReadAsStringAsync(cancellationToken)));
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // Whatever it was, it counts as time without a new segment.
                Count(exception is OperationCanceledException ? "no answer" : "broken connection");
            }
        }
    }

    private void Hear(Playlist playlist)
    {
        var last = playlist.MediaSequence + playlist.Segments.Count - 1;
        if (last < Last)
        {
            _wentBack ??= $"the playlist of {_room} went back from segment {Last} to {last}, {_watch.Now.TotalSeconds:F1} s after the start";
        }

        if (last > Last)
        {
            NoteWait(_watch.Now);
            (Last, _heardAt, _target) = (last, _watch.Now, playlist.TargetDurationSeconds);
            lock (_answers)
            {
                _answers.Clear();
            }
        }
    }

    private void Count(string answer)
    {
        lock (_answers)
        {
            _answers[answer] = _answers.GetValueOrDefault(answer) + 1;
        }
    }

    private void NoteWait(TimeSpan now)
    {
        var due = _heardAt + TimeSpan.FromSeconds(_target);
        if (Last >= 0 && now > due)
        {
            _watch.NoteWait($"listener of {_room}", due, now - due, Meanwhile);
        }
    }
}
