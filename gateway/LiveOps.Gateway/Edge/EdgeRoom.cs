using LiveOps.Gateway.Edge.Listeners;
using LiveOps.Gateway.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Edge;

/// <summary>One LiveRoom as the edge sees it: where its stream comes from now, and what is left of the time on air before.</summary>
internal sealed class EdgeRoom(string name, TimeProvider time, EdgeOptions options)
{
    private volatile EdgeStream? _stream;
    private volatile EdgeStream? _ended;
    private long _endedAt;
    private ITimer? _forgetting;

    /// <summary>namespace/name.</summary>
    public string Name { get; } = name;

    /// <summary>Who has listened in the last moments.</summary>
    public ListenerCounter Listeners { get; } = new(time);

    /// <summary>The room is on air or on its way there.</summary>
    public bool IsLive { get; private set; }

    /// <summary>The stream of this time on air; null before its mixer is known.</summary>
    public EdgeStream? Stream => _stream;

    /// <summary>How many times the mix was begun anew in this time on air.</summary>
    public int Epoch { get; private set; }

    /// <summary>The stream that ended, for as long as it stays readable.</summary>
    public EdgeStream? Ended => time.GetElapsedTime(_endedAt) < TimeSpan.FromMinutes(options.EndedMinutes) ? _ended : null;

    /// <summary>Takes over what is known of the room now.</summary>
    /// <param name="room">Null once it is deleted.</param>
    /// <returns>The stream that has just ended, if one has.</returns>
    public EdgeStream? Apply(LiveRoom? room)
    {
        IsLive = room?.IsLive() == true;
        Epoch = room?.Status?.Mixer?.Epoch ?? Epoch;
        var source = IsLive ? SourceOf(room!) : null;
        var stream = _stream;
        if (stream is not null && (!IsLive || (source is not null && source.Session != stream.Source.Session)))
        {
            _endedAt = time.GetTimestamp();
            _ended = stream;
            _stream = source is null ? null : new EdgeStream(source, time, options);
            return stream;
        }

        // A room that is losing its mixer names none for a while; until it names the next one, the last playlist is repeated.
        if (source is not null)
        {
            _stream = stream?.MovedTo(source) ?? new EdgeStream(source, time, options);
        }

        return null;
    }

    /// <summary>The stream that a segment belongs to, or null: no mixer is asked for sessions the room never had.</summary>
    public EdgeStream? StreamOf(Guid session)
    {
        if (_stream is { } stream && stream.Source.Session == session)
        {
            return stream;
        }

        return Ended is { } ended && ended.Source.Session == session ? ended : null;
    }

    /// <summary>Keeps the timer that will forget this room alive, and drops the one before.</summary>
    public void KeepUntil(ITimer forgetting) => Interlocked.Exchange(ref _forgetting, forgetting)?.Dispose();

    private static MixSource? SourceOf(LiveRoom room) =>
        room.Status?.Mixer?.Node is { } node && room.Metadata.Uid is { } uid && Guid.TryParse(room.Status.Session, out var session)
            ? new MixSource(session, uid, node)
            : null;
}
