using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.Rooms;

public sealed class MixRulesTests
{
    private static readonly DateTimeOffset Origin = new(2026, 1, 31, 12, 0, 0, 250, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Origin.AddSeconds(100);
    private static readonly HlsSpec Hls = new();
    private static readonly RoomSession Session = new() { Id = "s", Origin = Origin, Epoch = 2, Begun = true, Hls = Hls };

    [Fact]
    public void Decide_MixIsThere_Confirms() => Decide(Mix(), Session).Begin.ShouldBeFalse();

    [Fact]
    public void Decide_MixIsThereFromAnEarlierOperator_Confirms() => Decide(Mix(), Session with { Hls = null }).Begin.ShouldBeFalse();

    [Fact]
    public void Decide_MixIsAnEpochAhead_AdoptsIt() => Decide(Mix() with { Epoch = 3 }, Session).ShouldSatisfyAllConditions(
        one => one.Begin.ShouldBeFalse(),
        one => one.Session.Epoch.ShouldBe(3));

    [Fact]
    public void Decide_FirstOfTheSession_BeginsAtThePresent() => Decide(null, Session with { Begun = false, Epoch = 0 }).ShouldSatisfyAllConditions(
        one => one.Begin.ShouldBeTrue(),
        one => one.Session.Epoch.ShouldBe(0),
        one => one.ResumeFrom.ShouldBeNull());

    [Fact]
    public void Decide_MixLost_ResumesWithTheSegmentThatWasBeingMade() => Decide(null, Session, lostAt: Origin.AddSeconds(41)).ShouldSatisfyAllConditions(
        one => one.Session.Epoch.ShouldBe(3),
        one => one.ResumeFrom.ShouldBe(20));

    [Fact]
    public void Decide_MixOfAnotherSession_BeginsAnew() => Decide(Mix() with { Session = "other" }, Session).Begin.ShouldBeTrue();

    [Fact]
    public void Decide_HlsChanged_IsAnotherEpoch() => Decide(Mix(), Session, Hls with { BitrateKbps = 128 }).ShouldSatisfyAllConditions(
        one => one.Session.Id.ShouldBe("s"),
        one => one.Session.Epoch.ShouldBe(3),
        one => one.ResumeFrom.ShouldBe(50));

    [Fact]
    public void Decide_SegmentLengthChanged_IsAnotherSession() => Decide(Mix(), Session, Hls with { SegmentSeconds = 4 }).ShouldSatisfyAllConditions(
        one => one.Session.Id.ShouldNotBe("s", StringComparer.Ordinal),
        one => one.Session.Epoch.ShouldBe(0),
        one => one.Session.Origin.ShouldBe(Now));

    [Fact]
    public void Decide_MixerReportsHlsOtherwise_IsNotRestartedForEver() =>
        Decide(Mix() with { Hls = Hls with { BitrateKbps = 95 } }, Session).Begin.ShouldBeFalse();

    private static MixDecision Decide(Mix? present, RoomSession session, HlsSpec? wanted = null, DateTimeOffset? lostAt = null) =>
        MixRules.Decide(present, session, wanted ?? Hls, lostAt ?? Now, Now);

    private static Mix Mix() => new()
    {
        Uid = "u",
        Session = "s",
        Epoch = 2,
        State = MixState.Live,
        Rtp = new() { Address = "127.0.0.1", Port = 5004, Ssrc = 7, PayloadType = 111 },
        Hls = Hls,
    };
}
