using LiveOps.Mixer.Control;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Mixes;

/// <summary>
/// The one thread that moves media: takes what waits in the socket, then advances every mix. Woken by one timer rather than by each
/// packet or room, which is what makes many rooms cheap.
/// </summary>
internal sealed class MediaLoop(RtpReceiver receiver, MixTable mixes, MediaClock clock, EventHub events, ILogger<MediaLoop> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(10);

    /// <summary>A fault of the thread is the task's, and the host stops for it: the rooms then move to another mixer.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        MixLog.Listening(logger, receiver.LocalEndPoint);
        return Task.Factory.StartNew(() => Run(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Run(CancellationToken stopping)
    {
        var sweepAt = clock.Now + SweepInterval;
        while (!stopping.WaitHandle.WaitOne(Interval))
        {
            var now = clock.Now;
            receiver.Drain(mixes, now);
            Advance(now);
            if (now >= sweepAt)
            {
                Sweep();
                sweepAt = now + SweepInterval;
            }
        }
    }

    private void Sweep()
    {
        if (mixes.Sweep())
        {
            // A mixer without mixes allocates nothing, so the collector would never run again and the last evening's segments stay.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    private void Advance(DateTimeOffset now)
    {
        foreach (var mix in mixes.Live)
        {
            var change = mix.Advance(now);
            if (change.HasFlag(MixChange.SourceChanged))
            {
                events.SourceChanged(mix);
            }

            if (change.HasFlag(MixChange.CodecRestarted))
            {
                events.CodecRestarted(mix);
            }
        }
    }
}
