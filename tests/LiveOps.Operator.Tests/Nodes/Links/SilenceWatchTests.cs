using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Links;
using LiveOps.Operator.Tests.Doubles;
using LiveOps.TestKit.Time;

namespace LiveOps.Operator.Tests.Nodes.Links;

public sealed class SilenceWatchTests
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly JumpingTime _time = new();
    private TimeSpan _heardAt;
    private int _looks;

    [Fact]
    public async Task Run_NothingComes_FailsAfterTheSilence()
    {
        var watching = WatchAsync();

        await PassAsync(TimeSpan.FromSeconds(2.5));
        watching.IsCompleted.ShouldBeFalse();
        await PassAsync(TimeSpan.FromSeconds(0.5));

        (await Should.ThrowAsync<NodeException>(watching)).Message.ShouldContain("silent for 3 s");
    }

    [Fact]
    public async Task Run_SomethingComesNowAndThen_GoesOn()
    {
        var watching = WatchAsync();

        for (var i = 0; i < 5; i++)
        {
            await PassAsync(TimeSpan.FromSeconds(2));
            _heardAt = _time.Elapsed;
        }

        watching.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Run_ProcessWasStopped_GivesTheNodeTimeToBeHeard()
    {
        var watching = WatchAsync();
        await PassAsync(TimeSpan.FromSeconds(1));

        await JumpAsync(TimeSpan.FromMinutes(1));
        watching.IsCompleted.ShouldBeFalse();
        _heardAt = _time.Elapsed;
        await PassAsync(TimeSpan.FromSeconds(2));

        watching.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Run_OneOfTwoIsSilent_LosesThatOne()
    {
        var watch = new SilenceWatch(new(), _time);
        var silent = watch.RunAsync(() => _time.Elapsed, _ => { }, TestOperator.Token);
        var heard = WatchAsync(watch);

        for (var i = 0; i < 3; i++)
        {
            await PassAsync(TimeSpan.FromSeconds(1));
            _heardAt = _time.Elapsed;
        }

        await Should.ThrowAsync<NodeException>(silent);
        heard.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Run_Ended_IsNotLookedAtAgain()
    {
        using var end = new CancellationTokenSource();
        var watch = new SilenceWatch(new(), _time);
        var looks = 0;
        var ended = watch.RunAsync(() => TimeSpan.Zero, _ => looks++, end.Token);
        var other = WatchAsync(watch);
        await PassAsync(Look);
        looks.ShouldBe(1);

        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(ended);
        await PassAsync(Look);

        looks.ShouldBe(1);
        other.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void Run_FromAnyMoment_LooksShortlyAfterTheBeat()
    {
        var time = new ManualTimeProvider();
        time.Advance(TimeSpan.FromMilliseconds(107));
        var looked = new List<double>();
        _ = new SilenceWatch(new(), time).RunAsync(() => TimeSpan.Zero, _ => looked.Add(time.GetElapsedTime(0).TotalMilliseconds), TestOperator.Token);

        time.Advance(TimeSpan.FromSeconds(1));

        looked.Count.ShouldBe(4);
        looked.ShouldAllBe(moment => moment % Look.TotalMilliseconds > 0 && moment % Look.TotalMilliseconds < 50);
    }

    private Task WatchAsync() => WatchAsync(new(new(), _time));

    private Task WatchAsync(SilenceWatch watch) =>
        watch.RunAsync(() => _time.Elapsed - _heardAt, _ => Interlocked.Increment(ref _looks), TestOperator.Token);

    private async Task PassAsync(TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += Look)
        {
            await JumpAsync(Look);
        }
    }

    /// <summary>Moves the clock, and waits until it was looked at.</summary>
    private async Task JumpAsync(TimeSpan span)
    {
        var before = _looks;
        _time.Jump(span);
        await TestOperator.UntilAsync(() => _looks > before, "it was looked");
    }
}
