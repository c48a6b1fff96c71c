using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>
/// The TextRoom's messages over a data channel that the caller provides: what is to be sent goes to <paramref name="send"/>, what
/// came in is handed to <see cref="Receive"/>. The data channel is the one that Janus offers in <see cref="SetUp"/>, named
/// <c>JanusDataChannel</c>.
/// </summary>
/// <param name="send">Sends one text message on the data channel.</param>
/// <param name="timeout">How long one request may take; 10 s where null.</param>
/// <param name="time">The clock; the system's where null.</param>
public sealed class TextRoomChannel(
    Func<string, CancellationToken, ValueTask> send, TimeSpan? timeout = null, TimeProvider? time = null) : IDisposable
{
    private const int EventBufferLength = 1024;

    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _pending = new(StringComparer.Ordinal);
    private readonly TimeSpan _timeout = timeout ?? TimeSpan.FromSeconds(10);
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly EventHub<JanusHandleEvent> _events =
        new(EventBufferLength, JanusOverflow.DropOldest, static count => new HandleEventsLost(count));

    private long _lastTransaction;

    /// <summary>Reads messages, announcements, and who comes and goes.</summary>
    public JanusEventStream<JanusHandleEvent> Subscribe() => _events.Subscribe();

    /// <inheritdoc cref="JoinRoom"/>
    public Task<ParticipantList> JoinRoomAsync(JoinRoom request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken);

    /// <inheritdoc cref="LeaveRoom"/>
    public Task<TextRoomDone> LeaveRoomAsync(LeaveRoom request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken);

    /// <inheritdoc cref="SendMessage"/>
    public Task<TextRoomDone> SendMessageAsync(SendMessage request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken);

    /// <summary>Makes any of the TextRoom's requests over the data channel.</summary>
    /// <exception cref="JanusPluginException">The plugin refused.</exception>
    /// <exception cref="JanusTimeoutException">No answer came on the channel.</exception>
    public async Task<TResult> SendAsync<TResult>(PluginRequest<TResult> request, CancellationToken cancellationToken)
        where TResult : PluginResult
    {
        var transaction = Interlocked.Increment(ref _lastTransaction).ToString();
        var answer = _pending[transaction] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await send(TextRoomMessages.Write(request, transaction), cancellationToken);
            var data = await answer.Task.WaitAsync(_timeout, _time, cancellationToken);
            var type = (JsonTypeInfo<TResult>)request.Owner.TypeInfo(typeof(TResult));
            return PluginReplies.Read(JsonSerializer.SerializeToUtf8Bytes(data, JanusJsonContext.Default.JsonElement), type, request);
        }
        catch (TimeoutException)
        {
            throw new JanusTimeoutException(request.Request, _timeout);
        }
        finally
        {
            _pending.TryRemove(transaction, out _);
        }
    }

    /// <summary>Takes a text message that came on the data channel.</summary>
    /// <exception cref="JanusProtocolException">It is not one of the TextRoom's.</exception>
    public void Receive(string json)
    {
        try
        {
            var data = JsonSerializer.Deserialize(json, JanusJsonContext.Default.JsonElement);
            if (EventFields.Text(data, "transaction"u8) is { } transaction && _pending.TryRemove(transaction, out var answer))
            {
                answer.TrySetResult(data);
            }
            else if (TextRoomProtocol.Instance.DecodeEvent(data) is { } @event)
            {
                _events.Publish(@event);
            }
        }
        catch (JsonException exception)
        {
            throw new JanusProtocolException($"The data channel brought something that is not a TextRoom message: {exception.Message}", exception);
        }
    }

    /// <summary>Says that the data channel is gone: what is pending fails, and the streams of events end.</summary>
    public void Dispose()
    {
        foreach (var answer in _pending.Values)
        {
            answer.TrySetException(new JanusHandleEndedException(TextRoomProtocol.Instance.Plugin, "its data channel was closed"));
        }

        _events.Complete(new HandleEnded("the data channel was closed"));
    }
}
