using System.Diagnostics.Metrics;
using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Control;

/// <summary>What <c>/metrics</c> says. Everything is observed when asked for, so that counting costs the media thread next to nothing.</summary>
internal sealed class MixerMetrics : IHostedService
{
    public MixerMetrics(IMeterFactory meters, RtpCounters packets, MixTable mixes)
    {
        var meter = meters.Create("LiveOps.Mixer");
        meter.CreateObservableCounter("liveops.mixer.rtp.packets", () => packets.Of(RtpDrop.None), description: "RTP packets used.");
        meter.CreateObservableCounter("liveops.mixer.rtp.dropped", () => Dropped(packets), description: "RTP packets dropped, by reason.");
        meter.CreateObservableGauge("liveops.mixer.mixes", () => mixes.Live.Count, description: "Live mixes.");
        meter.CreateObservableGauge("liveops.mixer.sources.receiving",
            () => mixes.Live.Count(mix => mix.Read().Source == SourceState.Receiving), description: "Mixes whose bridge sends.");
        meter.CreateObservableCounter("liveops.mixer.rtp.lost",
            () => mixes.Live.Select(mix => Of(mix, mix.Read().Lost)), description: "Frames of 20 ms that were missing when their time came.");
        meter.CreateObservableCounter("liveops.mixer.rtp.concealment_events",
            () => mixes.Live.Select(mix => Of(mix, mix.Read().ConcealmentEvents)), description: "Times play-out had nothing to play and concealed it.");
        meter.CreateObservableCounter("liveops.mixer.rtp.skipped",
            () => mixes.Live.Select(mix => Of(mix, mix.Read().Skipped)), description: "Frames of 20 ms left out to shorten the delay.");
        meter.CreateObservableCounter("liveops.mixer.codec.restarts",
            () => mixes.Live.Select(mix => Of(mix, mix.Read().EncoderRestarts)), description: "Encoders that died and were started again.");
        meter.CreateObservableGauge("liveops.mixer.hls.next_media_sequence",
            () => mixes.Live.Select(mix => Of(mix, mix.Read().NextMediaSequence)), description: "Number of the segment being gathered.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static Measurement<long> Of(Mix mix, long value) =>
        new(value, new KeyValuePair<string, object?>("room", mix.Definition.Request.Name));

    private static IEnumerable<Measurement<long>> Dropped(RtpCounters packets) =>
        Enum.GetValues<RtpDrop>().Where(reason => reason != RtpDrop.None).Select(reason =>
            new Measurement<long>(packets.Of(reason), new KeyValuePair<string, object?>("reason", Label(reason))));

    private static string Label(RtpDrop reason) => reason switch
    {
        RtpDrop.PayloadType => "payload_type",
        RtpDrop.OutOfWindow => "out_of_window",
        _ => reason.ToString().ToLowerInvariant(),
    };
}
