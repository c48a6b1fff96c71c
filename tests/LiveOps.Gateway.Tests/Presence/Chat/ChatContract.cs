using LiveOps.Gateway.Presence.Chat;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Presence.Chat;

/// <summary>What chat does wherever it is kept.</summary>
public abstract class ChatContract(bool usesRedis) : PresenceTest(usesRedis)
{
    [Fact]
    public async Task Chat_KeepsTheNewestOfOneTimeOnAir()
    {
        var chat = Service<IRoomChat>();
        for (var i = 1; i <= 8; i++)
        {
            (await chat.SayAsync(Room, "one", Message($"{i}"), Cancelled)).Id.ShouldBe(i);
        }

        (await TextsAsync(chat, "one", after: 0, limit: 100)).ShouldBe(["4", "5", "6", "7", "8"]);
        (await TextsAsync(chat, "one", after: 6, limit: 100)).ShouldBe(["7", "8"]);
        (await TextsAsync(chat, "one", after: 0, limit: 1)).ShouldBe(["8"]);
        (await TextsAsync(chat, "two", after: 0, limit: 100)).ShouldBeEmpty();
        await Wait.UntilAsync(() => Events.OfType<MessageSaid>().Count() == 8);
    }

    private static ChatMessage Message(string text) => new() { UserId = "user", Role = "anchor", Text = text };

    private static async Task<IReadOnlyList<string>> TextsAsync(IRoomChat chat, string session, long after, int limit) =>
        [.. (await chat.HistoryAsync(Room, session, after, limit, Cancelled)).Select(message => message.Text)];
}
