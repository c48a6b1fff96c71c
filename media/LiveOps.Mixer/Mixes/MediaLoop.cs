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

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        MixLog.Listening(logger, receiver.LocalEndPoint);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(done, stoppingToken)) { Name = "media", IsBackground = true, Priority = ThreadPriority.AboveNormal }.Start();
        return done.Task;
    }

    private void Run(TaskCompletionSource done, CancellationToken stopping)
    {
        try
        {
            var sweepAt = clock.Now + SweepInterval;
            while (!stopping.WaitHandle.WaitOne(Interval))
            {
                var now = clock.Now;
                receiver.Drain(mixes, now);
                Advance(now);
                if (now >= sweepAt)
                {
                    mixes.Sweep();
                    sweepAt = now + SweepInterval;
                }
            }

            done.SetResult();
        }
#pragma warning disable CA1031 // Handed to the host, which stops the process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            MixLog.Failed(logger, e);
            done.SetException(e);
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
