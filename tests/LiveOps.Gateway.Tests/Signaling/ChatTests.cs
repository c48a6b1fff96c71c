using System.Text.Json.Nodes;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>What is said in a room.</summary>
public sealed class ChatTests : HostAndGuest
{
    [Fact]
    public async Task Say_ReachesEverybodyAndIsKept()
    {
        var said = (await Host.CallAsync("say", new { text = "hello <b>all</b>" }))["result"]!;

        var heard = await Guest.NextAsync("chat");
        (heard["userId"]!.GetValue<string>(), heard["displayName"]!.GetValue<string>(), heard["text"]!.GetValue<string>()).ShouldBe((HostId, "Ada", "hello <b>all</b>"));
        (await Host.NextAsync("chat"))["id"]!.GetValue<long>().ShouldBe(said["id"]!.GetValue<long>());
        JsonNode.DeepEquals((await Guest.CallAsync("history"))["result"]!["messages"]!.AsArray().Single(), heard).ShouldBeTrue();
        (await Guest.CallAsync("history", new { after = said["id"]!.GetValue<long>() }))["result"]!["messages"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("say", """{}""")]
    [InlineData("say", """{"text":""}""")]
    [InlineData("say", """{"text":"  \n"}""")]
    [InlineData("say", """{"text":7}""")]
    [InlineData("say", """{"text":"\udc00"}""")]
    [InlineData("history", """{"limit":0}""")]
    [InlineData("history", """{"limit":101}""")]
    [InlineData("history", """{"after":-1}""")]
    [InlineData("history", """{"after":"1"}""")]
    [InlineData("history", """[1]""")]
    public async Task Chat_BadParams_IsRefused(string method, string parameters)
    {
        await Guest.SendAsync($$"""{"id":77,"method":"{{method}}","params":{{parameters}}}""");

        RpcClient.Outcome(await Guest.NextAnswerAsync()).ShouldBe($"-32602 invalid {method} parameters");
    }

    [Fact]
    public async Task Say_TooLongOrTooOften_IsRefused()
    {
        (await Guest.TryAsync("say", new { text = new string('x', 2001) })).ShouldBe("-32602 invalid say parameters");
        for (var i = 0; i < 10; i++)
        {
            (await Guest.TryAsync("say", new { text = new string('x', 2000) })).ShouldBe("ok");
        }

        (await Guest.TryAsync("say", new { text = "x" })).ShouldBe("-32600 too many messages");
        (await Host.TryAsync("say", new { text = "x" })).ShouldBe("ok");
    }
}
