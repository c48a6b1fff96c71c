using System.Net;
using System.Text;
using LiveOps.Gateway.Edge;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Time;

namespace LiveOps.Gateway.Tests.Edge;

public sealed class PlaylistSlotTests
{
    private readonly ManualTimeProvider _time = new();

    /// <summary>Listeners come over from another gateway, to one that nobody has asked for a while and whose mixer takes its time.</summary>
    [Fact]
    public async Task Copy_OlderThanItsTargetDuration_IsNotGivenBeforeTheMixerHasAnswered()
    {
        var slot = new PlaylistSlot(_time, new EdgeOptions());
        await slot.GetAsync(_ => Task.FromResult(Reply(10)));
        _time.Advance(TimeSpan.FromSeconds(10));
        var answer = new TaskCompletionSource<MixerReply>();

        var asked = slot.GetAsync(_ => answer.Task).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));
        answer.SetResult(Reply(15));

        var (playlist, isRepeated) = await Wait.ForAsync(asked);
        (playlist!.MixerETag, isRepeated).ShouldBe(("15", false));
    }

    [Fact]
    public async Task Copy_OfAMixerThatIsAway_IsRepeatedAtOnce()
    {
        var slot = new PlaylistSlot(_time, new EdgeOptions());
        await slot.GetAsync(_ => Task.FromResult(Reply(10)));
        _time.Advance(TimeSpan.FromSeconds(3));
        await slot.GetAsync(_ => Task.FromResult(MixerReply.Unreachable));
        var never = new TaskCompletionSource<MixerReply>();

        var (playlist, isRepeated) = await Wait.ForAsync(slot.GetAsync(_ => never.Task).AsTask());

        (playlist!.MixerETag, isRepeated).ShouldBe(("10", true));
        never.SetResult(MixerReply.Unreachable);
    }

    private static MixerReply Reply(int sequence) =>
        new(HttpStatusCode.OK, Encoding.UTF8.GetBytes($"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:{sequence}\n"), $"{sequence}");
}
