using System.Collections.Concurrent;
using System.Security.Cryptography;
using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Control;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Mixes;

/// <summary>
/// All mixes: by room (the latest of each), by SSRC (live ones), and those that ended or were replaced within the last five minutes,
/// whose segments are still read.
/// </summary>
internal sealed class MixTable(MixerOptions options, MediaClock clock, FfmpegLauncher launcher, EventHub events, ILogger<MixTable> logger)
    : IRtpSink, IDisposable
{
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(5);
    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<string, Mix> _byUid = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<uint, Mix> _bySsrc = new();
    private readonly ConcurrentQueue<Mix> _replaced = new();
    private volatile Mix[] _live = [];

    public IReadOnlyList<Mix> Live => _live;

    public Mix? Find(string uid) => _byUid.GetValueOrDefault(uid);

    /// <summary>The mix that published a session's epoch, be it the room's present one or one that was replaced.</summary>
    public Mix? Find(string uid, string session, int epoch) =>
        _replaced.Append(Find(uid)).LastOrDefault(mix =>
            mix is not null && string.Equals(mix.Definition.Uid, uid, StringComparison.Ordinal) && mix.Definition.IsOf(session, epoch));

    public (PutOutcome Outcome, Mix? Mix) Put(MixDefinition definition)
    {
        lock (_writing)
        {
            var present = Find(definition.Uid);
            if (present is { EndedAt: null } && present.Definition.SameStream(definition))
            {
                return (PutOutcome.Unchanged, present);
            }

            if (_live.Length >= options.MaxMixes && present is not { EndedAt: null })
            {
                return (PutOutcome.Full, null);
            }

            var mix = new Mix(definition, StartOf(definition), launcher, logger);
            if (present is not null)
            {
                Retire(present);
                _replaced.Enqueue(present);
            }

            _byUid[definition.Uid] = mix;
            _bySsrc[mix.Ssrc] = mix;
            _live = [.. _live, mix];
            MixLog.Made(logger, definition.Request.Name, definition.Uid, definition.Request.Session, definition.Request.Timeline.Epoch,
                mix.Stream.Header.FirstSegment, mix.Ssrc);
            events.MixChanged(mix, MixState.Live);
            return (PutOutcome.Made, mix);
        }
    }

    /// <param name="uid">The room.</param>
    /// <param name="moved">True: another mixer goes on with the playlist, so that it is not ended.</param>
    public Mix? End(string uid, bool moved)
    {
        lock (_writing)
        {
            if (Find(uid) is not { } mix)
            {
                return null;
            }

            if (Retire(mix, moved))
            {
                MixLog.Ended(logger, mix.Definition.Request.Name, uid);
                events.MixChanged(mix, MixState.Ended);
            }

            return mix;
        }
    }

    public RtpDrop Receive(in RtpHeader header, ReadOnlySpan<byte> payload, SourceAddress source, DateTimeOffset now) =>
        _bySsrc.TryGetValue(header.Ssrc, out var mix) ? mix.Receive(header, payload, source, now) : RtpDrop.Ssrc;

    /// <summary>Forgets what ended more than five minutes ago. True if that has left no mix at all.</summary>
    public bool Sweep()
    {
        var before = clock.Now - Retention;
        var forgotten = 0;
        lock (_writing)
        {
            foreach (var mix in _byUid.Values.Where(mix => mix.EndedAt < before))
            {
                _byUid.TryRemove(mix.Definition.Uid, out _);
                mix.Dispose();
                forgotten++;
            }

            while (_replaced.TryPeek(out var oldest) && oldest.EndedAt < before && _replaced.TryDequeue(out var mix))
            {
                mix.Dispose();
                forgotten++;
            }

            return forgotten > 0 && _byUid.IsEmpty && _replaced.IsEmpty;
        }
    }

    public void Dispose()
    {
        foreach (var mix in _byUid.Values.Concat(_replaced))
        {
            mix.Dispose();
        }
    }

    private bool Retire(Mix mix, bool moved = false)
    {
        _bySsrc.TryRemove(mix.Ssrc, out _);
        _live = [.. _live.Where(other => other != mix)];
        return mix.End(clock.Now, moved);
    }

    private MixStart StartOf(MixDefinition definition)
    {
        var now = clock.Now;
        var first = definition.FirstSegment(now);

        // Names of a session and epoch never come to mean something else: go on behind what was published under them.
        var earlier = Find(definition.Uid, definition.Request.Session, definition.Request.Timeline.Epoch);
        return new MixStart
        {
            Ssrc = NewSsrc(),
            At = now,
            FirstSegment = Math.Max(first, earlier?.Read().NextMediaSequence ?? 0),
            Key = earlier?.Stream.Key,
        };
    }

    private uint NewSsrc()
    {
        uint ssrc;
        do
        {
            ssrc = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
        }
        while (ssrc == 0 || _bySsrc.ContainsKey(ssrc));
        return ssrc;
    }
}
