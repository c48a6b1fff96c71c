using System.Collections.Concurrent;
using System.Net.Http.Headers;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Transport;

/// <summary>The HTTP API: each request is a POST with its own answer; each session's events are fetched by one long poll after another.</summary>
internal sealed class HttpTransport : IJanusTransport
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly JanusTransportContext _context;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<long, HttpLongPoll> _polls = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _sending;
    private IJanusTransportSink? _sink;
    private int _closed;

    public HttpTransport(JanusTransportContext context)
    {
        _context = context;
        _sending = new SemaphoreSlim(context.SendQueueLength);
        // The default handler pools connections without a limit per server, so a long poll never keeps a request waiting.
        // Its buffer is the frame limit: a larger answer fails instead of filling the memory.
        _client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = context.MaxFrameBytes };
    }

    /// <summary>Asks for the server's info, so that a wrong host or path is known now and not at the first request.</summary>
    public async Task OpenAsync(IJanusTransportSink sink, CancellationToken cancellationToken)
    {
        using var answer = await _client.GetAsync(Resource("info", query: ""), cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new JanusProtocolException(
                $"{Resource("info", "")} answered {(int)answer.StatusCode}; check the URL's path (the client API is at /janus, the Admin API at /admin).");
        }

        _sink = sink;
    }

    public async ValueTask SendAsync(JanusOutgoingFrame frame, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            using (frame)
            using (var content = new ReadOnlyMemoryContent(frame.Utf8) { Headers = { ContentType = Json } })
            using (var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token))
            using (var answer = await _client.PostAsync(Resource(Path(frame.Address), query: ""), content, linked.Token))
            {
                var body = await answer.Content.ReadAsByteArrayAsync(linked.Token);
                Deliver(body, answer);
            }
        }
        catch (HttpRequestException exception)
        {
            Close(exception.Message, exception);
            throw new JanusConnectionLostException(_context.Url, exception.Message, exception);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException && _stop.IsCancellationRequested)
        {
            throw new JanusConnectionLostException(_context.Url, "the transport is closed", exception);
        }
        finally
        {
            _sending.Release();
        }
    }

    public void BeginSession(long sessionId)
    {
        var poll = new HttpLongPoll(_client, () => Resource($"{sessionId}", $"maxev=20&{_context.CredentialsQuery()}"), sessionId, _context.Time);
        if (_polls.TryAdd(sessionId, poll))
        {
            poll.Start(_sink!, Close);
        }
    }

    public void EndSession(long sessionId)
    {
        if (_polls.TryRemove(sessionId, out var poll))
        {
            poll.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Close("it was disposed", cause: null);
        await Task.WhenAll(_polls.Values.Select(poll => poll.Completion));
        foreach (var poll in _polls.Values)
        {
            poll.Dispose();
        }

        // The semaphore is left alone: requests that were just cut off still release it.
        _client.Dispose();
        _stop.Dispose();
    }

    private static string Path(JanusAddress address) => address switch
    {
        { SessionId: 0 } => "",
        { HandleId: 0 } => $"{address.SessionId}",
        _ => $"{address.SessionId}/{address.HandleId}",
    };

    private Uri Resource(string path, string query) => new UriBuilder(_context.Url)
    {
        Path = path.Length == 0 ? _context.Url.AbsolutePath : $"{_context.Url.AbsolutePath.TrimEnd('/')}/{path}",
        Query = query,
    }.Uri;

    private void Deliver(byte[] body, HttpResponseMessage answer)
    {
        if (!string.Equals(answer.Content.Headers.ContentType?.MediaType, Json.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            throw new JanusProtocolException(
                $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode} without JSON; is there a proxy in between?");
        }

        _sink!.FrameReceived(body);
    }

    private void Close(string reason, Exception? cause)
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        _stop.Cancel();
        foreach (var poll in _polls.Values)
        {
            poll.Stop();
        }

        _sink?.Closed(reason, cause);
    }
}
