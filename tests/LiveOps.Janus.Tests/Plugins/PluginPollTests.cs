using System.Text.Json;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Tests.Sessions;

namespace LiveOps.Janus.Tests.Plugins;

/// <summary>Asking again and again, most of the time for the same answer.</summary>
public sealed class PluginPollTests
{
    private const string Empty = """{"audiobridge":"success","list":[]}""";
    private const string One = """{"audiobridge":"success","list":[{"room":1,"description":"one","sampling_rate":16000,"num_participants":0}]}""";
    private const string Joined = """{"audiobridge":"success","list":[{"room":1,"description":"one","sampling_rate":16000,"num_participants":1}]}""";
    private const string Refusal = """{"audiobridge":"event","error_code":499,"error":"Unknown error"}""";

    [Fact]
    public async Task Send_SameAnswerAgain_IsTheSameObject()
    {
        var lists = await AskAsync(One, One, Joined, Joined, One, Empty);

        lists[1].ShouldBeSameAs(lists[0]);
        lists[2].Rooms.ShouldHaveSingleItem().NumParticipants.ShouldBe(1);
        lists[3].ShouldBeSameAs(lists[2]);
        lists[4].Rooms.ShouldHaveSingleItem().NumParticipants.ShouldBe(0);
        lists[5].Rooms.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_RefusedInBetween_ThrowsEachTimeAndGoesOn()
    {
        var answers = new Queue<string>([One, Refusal, Refusal, One]);
        await using var connection = Connect(answers);
        var poll = await PollAsync(connection);

        var before = await poll.SendAsync(TestContext.Current.CancellationToken);
        await Should.ThrowAsync<JanusPluginException>(() => poll.SendAsync(TestContext.Current.CancellationToken));
        await Should.ThrowAsync<JanusPluginException>(() => poll.SendAsync(TestContext.Current.CancellationToken));

        (await poll.SendAsync(TestContext.Current.CancellationToken)).ShouldBeSameAs(before);
    }

    private static async Task<List<RoomList>> AskAsync(params string[] answers)
    {
        await using var connection = Connect(new(answers));
        var poll = await PollAsync(connection);
        var lists = new List<RoomList>();
        for (var n = 0; n < answers.Length; n++)
        {
            lists.Add(await poll.SendAsync(TestContext.Current.CancellationToken));
        }

        return lists;
    }

    private static async Task<PluginPoll<RoomList>> PollAsync(JanusConnection connection)
    {
        await connection.ConnectAsync(TestContext.Current.CancellationToken);
        var plugin = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(TestContext.Current.CancellationToken);
        return new(plugin.Handle, new ListRooms());
    }

    private static JanusConnection Connect(Queue<string> answers) => new(new()
    {
        Url = new("scripted://server/"),
        Reconnect = null,
        Transports = ScriptedTransport.Registry((server, frame) => server.Say(Answer(frame, answers))),
    });

    private static string Answer(JsonElement frame, Queue<string> answers)
    {
        var transaction = frame.GetProperty("transaction").GetString();
        var isSession = !frame.TryGetProperty("session_id", out _);
        var content = frame.GetProperty("janus").GetString() == "message"
            ? $$"""
              "sender":2,"plugindata":{"plugin":"janus.plugin.audiobridge","data":{{answers.Dequeue()}} }
              """
            : $$"""
              "data":{"id":{{(isSession ? 1 : 2)}} }
              """;
        return $$"""{"janus":"success","session_id":1,"transaction":"{{transaction}}",{{content}} }""";
    }
}
