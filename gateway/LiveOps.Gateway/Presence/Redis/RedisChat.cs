using System.Text.Json;
using LiveOps.Gateway.Presence.Chat;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>Chat that any number of gateways share.</summary>
internal sealed class RedisChat(RedisPlaces places, PresenceKeys keys, IOptions<PresenceOptions> options) : IRoomChat
{
    public async Task<ChatMessage> SayAsync(ObjectKey room, string session, ChatMessage message, CancellationToken cancellationToken)
    {
        var said = Read((string?)await places.EvaluateAsync(
            PresenceScripts.Say,
            [keys.Messages(room, session), keys.LastMessage(room, session)],
            [JsonSerializer.Serialize(message, PresenceJson.Default.ChatMessage), options.Value.ChatHistory, (long)RedisPlaces.KeptFor.TotalSeconds],
            cancellationToken));
        await places.PublishAsync(PresenceEvents.Said(room, said), cancellationToken);
        return said;
    }

    public async Task<IReadOnlyList<ChatMessage>> HistoryAsync(ObjectKey room, string session, long after, int limit, CancellationToken cancellationToken)
    {
        var kept = await places.RunAsync(database => database.ListRangeAsync(keys.Messages(room, session)), cancellationToken);
        return [.. kept.Select(text => Read(text)).Where(message => message.Id > after).TakeLast(limit)];
    }

    private static ChatMessage Read(string? json) => JsonSerializer.Deserialize(json!, PresenceJson.Default.ChatMessage)!;
}
