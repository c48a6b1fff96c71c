using System.Globalization;
using LiveOps.Mixer.Control;
using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Tests.Hosting;
using LiveOps.TestKit.Audio;

namespace LiveOps.Mixer.Tests.Mixes;

/// <summary>Listens to the mix <c>room</c> as it is when its packets come in time.</summary>
internal static class Hearing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// What is heard for some seconds. It is taken again as long as packets came too late to be played: then the machine was slow, and what the
    /// mixer does about that is not what is asked here.
    /// </summary>
    /// <param name="meanwhile">What happens once the mixer receives; given the first segment that is listened to.</param>
    public static async Task<AudioClip> UndisturbedAsync(TestMixer mixer, MixRequest request, int seconds, Func<long, Task>? meanwhile = null)
    {
        while (true)
        {
            var before = await ReceivingAsync(mixer);
            var first = (long)((TimeProvider.System.GetUtcNow() - request.Timeline.Origin) / TimeSpan.FromSeconds(request.Hls.SegmentSeconds)) + 2;
            await (meanwhile?.Invoke(first) ?? Task.CompletedTask);
            var heard = await HeardAsync(mixer, first, seconds);
            var after = await ReceivingAsync(mixer);
            if ((after.ConcealmentEvents, after.Skipped) == (before.ConcealmentEvents, before.Skipped))
            {
                return heard;
            }
        }
    }

    /// <summary>Waits until the mixer receives, which on a busy machine takes a while.</summary>
    private static async Task<MixSource> ReceivingAsync(TestMixer mixer)
    {
        MixSource? source = null;
        await Polling.UntilAsync(async () => (source = (await mixer.Client.GetAsync("room", Cancel)).Source).State == SourceState.Receiving, Cancel);
        return source!;
    }

    /// <summary>What segments of a second carry from <paramref name="first"/> on, without the decoder's start.</summary>
    private static async Task<AudioClip> HeardAsync(TestMixer mixer, long first, int seconds)
    {
        var playlist = await mixer.Client.PlaylistAsync("room", candidate => candidate.LastNumber >= first + seconds, Cancel);
        var start = (first - playlist.MediaSequence).ToString(CultureInfo.InvariantCulture);
        var clip = await AudioClip.DecodeAsync(
            mixer.Client.PlaylistUrl("room").AbsoluteUri, TimeSpan.FromSeconds(seconds + 1), ["-live_start_index", start], Cancel);
        return clip.Slice(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(seconds));
    }
}
