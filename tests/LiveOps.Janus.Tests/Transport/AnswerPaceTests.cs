using LiveOps.Janus.Transport;
using LiveOps.TestKit.Time;

namespace LiveOps.Janus.Tests.Transport;

public sealed class AnswerPaceTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void IsFast_AnswersNowAndThen_Never()
    {
        var pace = new AnswerPace(_time);

        Batches(pace, 1_000, TimeSpan.FromMilliseconds(2)).ShouldAllBe(fast => !fast);
    }

    [Fact]
    public void IsFast_BatchOnBatch_AfterAWhileAndInSpiteOfOneGap()
    {
        var pace = new AnswerPace(_time);

        var fast = Batches(pace, 100, TimeSpan.FromMicroseconds(100));

        fast.Take(32).ShouldAllBe(value => !value);
        fast.Skip(32).ShouldAllBe(value => value);
        Batches(pace, 1, TimeSpan.FromMilliseconds(3));
        Batches(pace, 10, TimeSpan.FromMicroseconds(100))[^1].ShouldBeTrue();
    }

    [Fact]
    public void IsFast_AfterAStall_NotForASecond()
    {
        var pace = new AnswerPace(_time);
        Batches(pace, 100, TimeSpan.FromMicroseconds(100))[^1].ShouldBeTrue();

        pace.Stalled();

        Batches(pace, 9_999, TimeSpan.FromMicroseconds(100)).ShouldAllBe(fast => !fast);
        Batches(pace, 100, TimeSpan.FromMicroseconds(100))[^1].ShouldBeTrue();
    }

    private bool[] Batches(AnswerPace pace, int count, TimeSpan gap)
    {
        var fast = new bool[count];
        for (var i = 0; i < count; i++)
        {
            _time.Advance(gap);
            fast[i] = pace.IsFast();
        }

        return fast;
    }
}
