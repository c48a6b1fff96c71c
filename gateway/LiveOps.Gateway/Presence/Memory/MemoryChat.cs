using System.Collections.Concurrent;
using LiveOps.Gateway.Presence.Chat;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Presence.Memory;

/// <summary>Chat of one gateway, in its own memory.</summary>
internal sealed class MemoryChat(PresenceFeed feed, IOptions<PresenceOptions> options, TimeProvider time) : IRoomChat
{
    private readonly ConcurrentDictionary<ObjectKey, Talk> _rooms = new();

    public Task<ChatMessage> SayAsync(ObjectKey room, string session, ChatMessage message, CancellationToken cancellationToken)
    {
        var said = Room(room).Add(session, message with { At = time.GetUtcNow().ToUnixTimeMilliseconds() }, options.Value.ChatHistory);
        feed.Publish(PresenceEvents.Said(room, said));
        return Task.FromResult(said);
    }

    public Task<IReadOnlyList<ChatMessage>> HistoryAsync(ObjectKey room, string session, long after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Room(room).Read(session, after, limit));

    private Talk Room(ObjectKey key) => _rooms.GetOrAdd(key, static _ => new Talk());

    /// <summary>What was said in one room in its present time on air.</summary>
    private sealed class Talk
    {
        private readonly Lock _lock = new();
        private readonly Queue<ChatMessage> _messages = [];
        private string? _session;
        private long _lastId;

        public ChatMessage Add(string session, ChatMessage message, int kept)
        {
            lock (_lock)
            {
                Begin_NeedsLock(session);
                var said = message with { Id = ++_lastId };
                _messages.Enqueue(said);
                while (_messages.Count > kept)
                {
                    _messages.Dequeue();
                }

                return said;
            }
        }

        public IReadOnlyList<ChatMessage> Read(string session, long after, int limit)
        {
            lock (_lock)
            {
                Begin_NeedsLock(session);
                return [.. _messages.Where(message => message.Id > after).TakeLast(limit)];
            }
        }

        private void Begin_NeedsLock(string session)
        {
            if (_session != session)
            {
                _session = session;
                _lastId = 0;
                _messages.Clear();
            }
        }
    }
}
