using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence.Chat;

/// <summary>What is said in rooms, kept for one time on air each. Everybody in the room is told by presence events.</summary>
internal interface IRoomChat
{
    /// <returns>The message with its id and time.</returns>
    /// <exception cref="PresenceUnavailableException">Nobody can be told at the moment.</exception>
    Task<ChatMessage> SayAsync(ObjectKey room, string session, ChatMessage message, CancellationToken cancellationToken);

    /// <summary>The newest messages after <paramref name="after"/>, oldest first.</summary>
    /// <exception cref="PresenceUnavailableException">They cannot be read at the moment.</exception>
    Task<IReadOnlyList<ChatMessage>> HistoryAsync(ObjectKey room, string session, long after, int limit, CancellationToken cancellationToken);
}
