using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Mixers;

namespace LiveOps.Operator.Tests.Doubles;

/// <summary>A mixer that keeps to the protocol, remembers what it was asked, and can be killed.</summary>
internal sealed class FakeMixer : IMixer
{
    private static int _count;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Mix> _mixes = new(StringComparer.Ordinal);
    private Channel<MixerEvent> _events = Channel.CreateUnbounded<MixerEvent>();
    private string _instance = Guid.NewGuid().ToString();
    private long _ssrc;
    private long _segment;

    public bool IsAlive { get; private set; } = true;

    public List<(string Uid, MixRequest Request)> Puts { get; } = [];

    public List<(string Uid, bool Moved)> Deletes { get; } = [];

    /// <summary>Where it takes RTP.</summary>
    public string Address { get; } = $"127.0.9.{Interlocked.Increment(ref _count)}";

    /// <summary>Segments that its mixes make between two looks at them; with none they never have a whole window.</summary>
    public long Pace { get; set; }

    public IReadOnlyList<Mix> Mixes
    {
        get
        {
            lock (_gate)
            {
                return [.. _mixes.Values];
            }
        }
    }

    public void Kill()
    {
        lock (_gate)
        {
            _mixes.Clear();
            IsAlive = false;
            _events.Writer.TryComplete();
        }
    }

    public void Restart()
    {
        lock (_gate)
        {
            _events = Channel.CreateUnbounded<MixerEvent>();
            _instance = Guid.NewGuid().ToString();
            IsAlive = true;
        }
    }

    public void Tell(MixerEvent happened) => _events.Writer.TryWrite(happened);

    public Task<IReadOnlyList<Mix>> ListAsync(CancellationToken cancellationToken) => Answer<IReadOnlyList<Mix>>(() => [.. _mixes.Values]);

    public Task<Mix> PutAsync(string uid, MixRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        Puts.Add((uid, request));
        if (_mixes.TryGetValue(uid, out var known) && known.Session == request.Session && known.Epoch == request.Timeline.Epoch && known.Hls == request.Hls)
        {
            return known;
        }

        return _mixes[uid] = new()
        {
            Uid = uid,
            Session = request.Session,
            Epoch = request.Timeline.Epoch,
            State = MixState.Live,
            Rtp = new() { Address = Address, Port = 5004, Ssrc = ++_ssrc, PayloadType = 111 },
            Hls = request.Hls,
        };
    });

    public Task<MixProgress?> ReadAsync(string uid, CancellationToken cancellationToken) =>
        Answer(() => _mixes.ContainsKey(uid) ? new MixProgress { NextMediaSequence = _segment += Pace } : null);

    public Task<bool> DeleteAsync(string uid, bool moved, CancellationToken cancellationToken) => Answer(() =>
    {
        Deletes.Add((uid, moved));
        _events.Writer.TryWrite(new MixerEvent.MixChanged(uid, MixState.Ended));
        return _mixes.Remove(uid);
    });

    public async IAsyncEnumerable<MixerEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = await Answer(() => _events);
        yield return new MixerEvent.Hello(new() { Version = "1.0", Instance = _instance });
        await foreach (var happened in events.Reader.ReadAllAsync(cancellationToken))
        {
            yield return happened;
        }
    }

    public void Dispose()
    {
    }

    private async Task<T> Answer<T>(Func<T> answer)
    {
        await Task.Yield();
        lock (_gate)
        {
            return IsAlive ? answer() : throw new NodeException(NodeFailure.Unreachable, "killed");
        }
    }
}
