using System.Text.Json;

using LiveOps.Janus.Plugins.TextRoom;
using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Tests.Plugins.TextRoom;

/// <summary>The data channel is played here, as it takes a browser to have one.</summary>
public sealed class TextRoomChannelTests : IDisposable
{
    private readonly List<JsonElement> _sent = [];
    private readonly TextRoomChannel _channel;

    public TextRoomChannelTests() => _channel = new TextRoomChannel((json, _) =>
    {
        _sent.Add(JsonSerializer.Deserialize<JsonElement>(json));
        return ValueTask.CompletedTask;
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _channel.Dispose();

    [Fact]
    public async Task Join_IsWrittenAsTheDataChannelWantsIt_AndAnswered()
    {
        var joining = _channel.JoinRoomAsync(new() { Room = 1, Username = "u" }, Stop);

        _sent.Single().GetProperty("textroom").GetString().ShouldBe("join");
        _sent.Single().TryGetProperty("request", out _).ShouldBeFalse();
        Answer("""{"textroom":"success","participants":[{"username":"v","display":"V"}]}""");
        (await joining).Participants.Single().Username.ShouldBe("v");
    }

    [Fact]
    public async Task Refusal_IsThrownWithItsCode()
    {
        var sending = _channel.SendMessageAsync(new() { Room = 1, Text = "t" }, Stop);
        Answer("""{"textroom":"error","error_code":422,"error":"Not in room"}""");

        (await Should.ThrowAsync<JanusPluginException>(sending)).Code.ShouldBe(TextRoomErrors.NotInRoom);
    }

    [Fact]
    public async Task Messages_ReachTheSubscriber_InOrder()
    {
        using var events = _channel.Subscribe();
        _channel.Receive("""{"textroom":"message","room":1,"from":"v","date":"d","text":"first"}""");
        _channel.Receive("""{"textroom":"announcement","room":1,"date":"d","text":"second"}""");

        await using var reader = events.GetAsyncEnumerator(Stop);
        (await reader.MoveNextAsync()).ShouldBeTrue();
        reader.Current.ShouldBeOfType<MessageReceived>().Text.ShouldBe("first");
        (await reader.MoveNextAsync()).ShouldBeTrue();
        reader.Current.ShouldBeOfType<AnnouncementReceived>().Text.ShouldBe("second");
    }

    [Fact]
    public async Task Dispose_FailsWhatIsPending()
    {
        var leaving = _channel.LeaveRoomAsync(new() { Room = 1 }, Stop);
        _channel.Dispose();

        await Should.ThrowAsync<JanusHandleEndedException>(leaving);
    }

    [Fact]
    public void Receive_Garbage_IsRefused() => Should.Throw<JanusProtocolException>(() => _channel.Receive("{"));

    private void Answer(string json)
    {
        var transaction = _sent.Single().GetProperty("transaction").GetString();
        _channel.Receive(json.Insert(1, $"\"transaction\":\"{transaction}\","));
    }
}
