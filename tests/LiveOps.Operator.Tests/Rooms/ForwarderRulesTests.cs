using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Rooms;

namespace LiveOps.Operator.Tests.Rooms;

public sealed class ForwarderRulesTests
{
    private static readonly ForwarderTarget Target = new() { Host = "127.1.0.3", Port = 5004, Ssrc = 7 };

    [Fact]
    public void Decide_None_HasToBeStarted() => Decide().ShouldSatisfyAllConditions(one => one.Start.ShouldBe([Target]), one => one.Stop.ShouldBeEmpty());

    [Fact]
    public void Decide_RightOne_Stays() => Decide(Right(1)).ShouldSatisfyAllConditions(one => one.Keep.ShouldHaveSingleItem().StreamId.ShouldBe(1), one => one.Stop.ShouldBeEmpty());

    [Fact]
    public void Decide_TwoRight_KeepsTheKnownOne() => Decide(Right(1), Right(2)).ShouldSatisfyAllConditions(one => one.Keep.ShouldHaveSingleItem().StreamId.ShouldBe(2), one => one.Stop.ShouldBe([1]));

    [Theory]
    [InlineData("127.1.0.4", 5004, 7, "opus", 111, true)]
    [InlineData("127.1.0.3", 5005, 7, "opus", 111, true)]
    [InlineData("127.1.0.3", 5004, 8, "opus", 111, true)]
    [InlineData("127.1.0.3", 5004, 7, "pcma", 111, true)]
    [InlineData("127.1.0.3", 5004, 7, "opus", 100, true)]
    [InlineData("127.1.0.3", 5004, 7, "opus", 111, false)]
    public void Decide_WrongInOneThing_IsStopped(string host, int port, long ssrc, string codec, int payloadType, bool alwaysOn)
    {
        var wrong = new ForwarderTarget { Host = host, Port = port, Ssrc = ssrc, Codec = codec, PayloadType = payloadType, AlwaysOn = alwaysOn };

        Decide(new BridgeForwarder { StreamId = 5, Target = wrong }).Stop.ShouldBe([5]);
    }

    [Fact]
    public void Decide_MovingToAnotherMixer_BothHaveOne()
    {
        var next = Target with { Host = "127.1.0.9", Ssrc = 9 };

        var decision = ForwarderRules.Decide([Right(1), Right(2)], [Target, next], known: 2);

        decision.Keep.ShouldHaveSingleItem().StreamId.ShouldBe(2);
        decision.Start.ShouldBe([next]);
        decision.Stop.ShouldBe([1]);
    }

    private static ForwarderDecision Decide(params BridgeForwarder[] present) => ForwarderRules.Decide(present, [Target], known: 2);

    private static BridgeForwarder Right(long streamId) => new() { StreamId = streamId, Target = Target };
}
