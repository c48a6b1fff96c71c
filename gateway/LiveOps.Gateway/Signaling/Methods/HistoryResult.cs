using LiveOps.Gateway.Presence.Chat;

namespace LiveOps.Gateway.Signaling.Methods;

/// <param name="Messages">Oldest first.</param>
internal sealed record HistoryResult(IReadOnlyList<ChatMessage> Messages);
