using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.Rooms;

public sealed class MixRulesTests
{
    private static readonly DateTimeOffset s_origin = new(2026, 1, 31, 12, 0, 0, 250, TimeSpan.Zero);
    private static readonly DateTimeOffset s_now = s_origin.AddSeconds(100);
    private static readonly HlsSpec s_hls = new();
    private static readonly RoomSession s_session = new() { Id = "s", Origin = s_origin, Epoch = 2, Begun = true, Hls = s_hls };

    [Fact]
    public void Decide_MixIsThere_Confirms() => Decide(Mix(), s_session).Begin.ShouldBeFalse();

    [Fact]
    public void Decide_MixIsThereFromAnEarlierOperator_Confirms() => Decide(Mix(), s_session with { Hls = null }).Begin.ShouldBeFalse();

    [Fact]
    public void Decide_MixIsAnEpochAhead_AdoptsIt() => Decide(Mix() with { Epoch = 3 }, s_session).ShouldSatisfyAllConditions(
        one => one.Begin.ShouldBeFalse(),
        one => one.Session.Epoch.ShouldBe(3));

    [Fact]
    public void Decide_FirstOfTheSession_BeginsAtThePresent() => Decide(null, s_session with { Begun = false, Epoch = 0 }).ShouldSatisfyAllConditions(
        one => one.Begin.ShouldBeTrue(),
        one => one.Session.Epoch.ShouldBe(0),
        one => one.ResumeFrom.ShouldBeNull());

    [Fact]
    public void Decide_MixLost_ResumesWithTheSegmentThatWasBeingMade() => Decide(null, s_session, lostAt: s_origin.AddSeconds(41)).ShouldSatisfyAllConditions(
        one => one.Session.Epoch.ShouldBe(3),
        one => one.ResumeFrom.ShouldBe(20));

    [Fact]
    public void Decide_MixOfAnotherSession_BeginsAnew() => Decide(Mix() with { Session = "other" }, s_session).Begin.ShouldBeTrue();

    [Fact]
    public void Decide_HlsChanged_IsAnotherEpoch() => Decide(Mix(), s_session, s_hls with { BitrateKbps = 128 }).ShouldSatisfyAllConditions(
        one => one.Session.Id.ShouldBe("s"),
        one => one.Session.Epoch.ShouldBe(3),
        one => one.ResumeFrom.ShouldBe(50));

    [Fact]
    public void Decide_SegmentLengthChanged_IsAnotherSession() => Decide(Mix(), s_session, s_hls with { SegmentSeconds = 4 }).ShouldSatisfyAllConditions(
        one => one.Session.Id.ShouldNotBe("s", StringComparer.Ordinal),
        one => one.Session.Epoch.ShouldBe(0),
        one => one.Session.Origin.ShouldBe(s_now));

    [Fact]
    public void Decide_MixerReportsHlsOtherwise_IsNotRestartedForEver() =>
        Decide(Mix() with { Hls = s_hls with { BitrateKbps = 95 } }, s_session).Begin.ShouldBeFalse();

    private static MixDecision Decide(Mix? present, RoomSession session, HlsSpec? wanted = null, DateTimeOffset? lostAt = null) =>
        MixRules.Decide(present, session, wanted ?? s_hls, lostAt ?? s_now, s_now);

    private static Mix Mix() => new()
    {
        Uid = "u",
        Session = "s",
        Epoch = 2,
        State = MixState.Live,
        Rtp = new() { Address = "127.0.0.1", Port = 5004, Ssrc = 7, PayloadType = 111 },
        Hls = s_hls,
    };
}
