namespace LiveOps.Gateway.Edge;

/// <summary>
/// The playlist of one session of a room: asked for again when it is older than the fresh time, by one question for all who
/// wait, and repeated for a limited time while there is no answer.
/// </summary>
internal sealed class PlaylistSlot(TimeProvider time, EdgeOptions options)
{
    /// <summary>A mixer that did not answer is left alone for this long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a listener waits for a new playlist where an old one is still good.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan _fresh = TimeSpan.FromMilliseconds(options.PlaylistFreshMilliseconds);
    private readonly Lock _lock = new();
    private Playlist? _last;
    private long _confirmedAt;
    private long? _failedAt;
    private Task<bool>? _question;

    /// <summary>The playlist as last confirmed.</summary>
    public Playlist? Last => Volatile.Read(ref _last);

    /// <summary>The mixer has said that there will be no playlist: the mix ended before its first segment.</summary>
    public bool IsGone { get; private set; }

    /// <summary>The playlist if it need not be asked for again, without a lock: nearly every request ends here.</summary>
    public Playlist? Fresh
    {
        get
        {
            var confirmedAt = Volatile.Read(ref _confirmedAt);
            return Last is { } last && (last.IsEnded || time.GetElapsedTime(confirmedAt) < _fresh) ? last : null;
        }
    }

    /// <summary>The playlist, and whether it is a repetition of what may be out of date; null where there is none to give.</summary>
    /// <param name="ask">Asks the mixer, given the entity tag of the copy at hand; null where it could not be asked.</param>
    public ValueTask<(Playlist? Playlist, bool IsRepeated)> GetAsync(Func<string?, Task<MixerReply>> ask)
    {
        Task<bool> question;
        bool mayRepeat;
        lock (_lock)
        {
            if (_last is { } fresh && (fresh.IsEnded || Age_NeedsLock() < _fresh))
            {
                return ValueTask.FromResult<(Playlist?, bool)>((fresh, false));
            }

            if (_question is null && _failedAt is { } failedAt && time.GetElapsedTime(failedAt) < Pause)
            {
                return ValueTask.FromResult(Best_NeedsLock());
            }

            question = _question ??= Task.Run(() => AskAsync(ask));
            mayRepeat = _last is { } last && (_failedAt is not null || Age_NeedsLock() < last.TargetDuration);
        }

        return AwaitAsync(question, mayRepeat);
    }

    /// <param name="mayRepeat">
    /// The copy at hand is as good as new, or the mixer is known to be away. Otherwise nobody has asked for long, as where listeners come over
    /// from another gateway: those have heard more than what the copy lists, and would be sent back.
    /// </param>
    private async ValueTask<(Playlist? Playlist, bool IsRepeated)> AwaitAsync(Task<bool> question, bool mayRepeat)
    {
        // The question has its own deadline.
        await (mayRepeat ? (Task)Task.WhenAny(question, Task.Delay(Patience, time)) : question);

        lock (_lock)
        {
            return Best_NeedsLock();
        }
    }

    private async Task<bool> AskAsync(Func<string?, Task<MixerReply>> ask)
    {
        var asked = time.GetTimestamp();
        var reply = await ask(Last?.MixerETag);
        var playlist = reply.IsOk ? Playlist.Parse(reply.Body, reply.ETag) : null;
        lock (_lock)
        {
            var confirmed = playlist is not null || (reply.Status == System.Net.HttpStatusCode.NotModified && _last is not null);
            if (confirmed)
            {
                // In this order: whoever reads the new time without the lock reads the new playlist, too.
                Volatile.Write(ref _last, playlist ?? _last);
                Volatile.Write(ref _confirmedAt, asked);
            }

            IsGone = reply.Status == System.Net.HttpStatusCode.Gone;
            _failedAt = confirmed ? null : time.GetTimestamp();
            _question = null;
            return confirmed;
        }
    }

    private (Playlist? Playlist, bool IsRepeated) Best_NeedsLock()
    {
        if (_last is null || (!_last.IsEnded && Age_NeedsLock() > TimeSpan.FromSeconds(options.PlaylistRepeatSeconds)))
        {
            return (null, false);
        }

        return (_last, !_last.IsEnded && Age_NeedsLock() > _last.TargetDuration);
    }

    private TimeSpan Age_NeedsLock() => time.GetElapsedTime(_confirmedAt);
}
