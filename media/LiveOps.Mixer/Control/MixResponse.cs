using LiveOps.Mixer.Mixes;

namespace LiveOps.Mixer.Control;

/// <summary>A mix as the API shows it.</summary>
internal sealed record MixResponse
{
    public required string Uid { get; init; }

    public required string Name { get; init; }

    public required string Session { get; init; }

    public required int Epoch { get; init; }

    public required MixState State { get; init; }

    public required RtpTarget Rtp { get; init; }

    /// <summary>Path of the playlist on this mixer.</summary>
    public required string Playlist { get; init; }

    public required long NextMediaSequence { get; init; }

    public required MixSource Source { get; init; }

    public required HlsSettings Hls { get; init; }

    public static MixResponse Of(Mix mix, RtpTarget target)
    {
        var request = mix.Definition.Request;
        var reading = mix.Read();
        return new MixResponse
        {
            Uid = mix.Definition.Uid,
            Name = request.Name,
            Session = request.Session,
            Epoch = request.Timeline.Epoch,
            State = reading.State,
            Rtp = target with { Ssrc = mix.Ssrc },
            Playlist = $"/hls/{mix.Definition.Uid}/index.m3u8",
            NextMediaSequence = reading.NextMediaSequence,
            Source = new MixSource
            {
                State = reading.Source,
                Packets = reading.Packets,
                Lost = reading.Lost,
                ConcealmentEvents = reading.ConcealmentEvents,
                Skipped = reading.Skipped,
                LastPacketAt = reading.LastPacketAt,
            },
            Hls = request.Hls,
        };
    }
}
