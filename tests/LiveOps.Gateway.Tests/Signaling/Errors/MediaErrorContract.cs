using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling.Errors;

/// <summary>What is said to offers and candidates that are no good, or that the bridge refuses.</summary>
public abstract class MediaErrorContract(bool twoGateways) : ErrorTextTest(twoGateways)
{
    [Theory]
    [InlineData("{}", "-32602 missing SDP")]
    [InlineData("""{"sdp":null}""", "-32602 missing SDP")]
    [InlineData("[]", "-32602 invalid offer parameters")]
    [InlineData("""{"sdp":"v=0"}""", "-32602 invalid offer parameters")]
    [InlineData("""{"sdp":{"type":"answer","sdp":"v=0"}}""", "-32602 invalid offer parameters")]
    public async Task Offer_BadParams_IsRefused(string parameters, string outcome)
    {
        await Client.JoinAsync();
        await Client.SendAsync($$"""{"id":1,"method":"offer","params":{{parameters}}}""");

        RpcClient.Outcome(await Client.NextAnswerAsync()).ShouldBe(outcome);
    }

    [Theory]
    [InlineData(0, "-32603 failed to join janus room")]
    [InlineData(1, "-32603 fail to get janus events")]
    public async Task Offer_BridgeFails_SaysHow(int failure, string outcome)
    {
        await Client.JoinAsync();
        Bridge.Negotiate = _ => Task.FromResult(new Negotiation((NegotiationFailure)failure, null));

        (await Client.TryAsync("offer", Offer)).ShouldBe(outcome);
    }

    [Fact]
    public async Task Offer_RoomNotOnBridgeYet_Fails()
    {
        await Client.JoinAsync();
        Cluster.Put(Objects.Room().WithStatus(status => status with { Bridge = status.Bridge! with { RoomId = null } }));

        await Wait.UntilAsync(async () => await Client.TryAsync("offer", Offer) == "-32603 no janus room found");
    }

    [Theory]
    [InlineData("{}", "-32602 missing candidate")]
    [InlineData("[]", "-32602 invalid ice candidate parameters")]
    [InlineData("""{"candidate":7}""", "-32602 invalid ice candidate parameters")]
    [InlineData("""{"candidate":{"candidate":7}}""", "-32602 invalid ice candidate parameters")]
    public async Task Candidate_BadParams_IsRefused(string parameters, string outcome)
    {
        await Client.JoinAsync();
        await Client.SendAsync($$"""{"id":1,"method":"icecandidate","params":{{parameters}}}""");

        RpcClient.Outcome(await Client.NextAnswerAsync()).ShouldBe(outcome);
    }

    [Fact]
    public async Task Candidate_BridgeRefuses_SaysSo()
    {
        await Client.JoinAsync();
        Bridge.RefusesCandidates = true;

        (await Client.TryAsync("icecandidate", new { candidate = new { candidate = "candidate:1" } })).ShouldBe("-32603 failed to exchange ice candidate");
    }

    [Fact]
    public async Task Method_ThatThrows_IsAnUnknownErrorAndIsLogged()
    {
        await Client.JoinAsync();
        Bridge.Negotiate = _ => throw new InvalidOperationException("a bug");

        (await Client.TryAsync("offer", Offer)).ShouldBe("-32603 unknown error");
        Lines.ShouldContain(line => line.Contains("a bug", StringComparison.Ordinal));
    }
}
