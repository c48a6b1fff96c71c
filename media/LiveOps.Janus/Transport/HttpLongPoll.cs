using System.Net;
using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Transport;

/// <summary>Fetches one session's events, one request after another; the server holds each for up to 30 s.</summary>
internal sealed class HttpLongPoll(HttpClient client, Func<Uri> resource, long sessionId, TimeProvider time) : IDisposable
{
    /// <summary>Beyond the server's 30 s, a poll without an answer is one whose connection died unseen.</summary>
    private static readonly TimeSpan PollTimeout = TimeSpan.FromSeconds(45);

    private readonly CancellationTokenSource _stop = new();

    public Task Completion { get; private set; } = Task.CompletedTask;

    public void Start(IJanusTransportSink sink, Action<string, Exception?> close) =>
        Completion = Task.Run(() => RunAsync(sink, close), CancellationToken.None);

    public void Stop() => _stop.Cancel();

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task RunAsync(IJanusTransportSink sink, Action<string, Exception?> close)
    {
        var stop = _stop.Token;
        try
        {
            while (await PollAsync(sink, stop))
            {
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The session ended or the transport closed; nobody waits for its events any more.
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            close($"a long poll failed: {exception.Message}", exception);
        }
    }

    private async Task<bool> PollAsync(IJanusTransportSink sink, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(PollTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        using var answer = await client.GetAsync(resource(), linked.Token);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            sink.SessionGone(sessionId, $"its long poll was answered {(int)answer.StatusCode}");
            return false;
        }

        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"the server answered {(int)answer.StatusCode}");
        }

        return Deliver(await answer.Content.ReadAsByteArrayAsync(linked.Token), sink);
    }

    private bool Deliver(ReadOnlySpan<byte> body, IJanusTransportSink sink)
    {
        try
        {
            foreach (var frame in FrameArray.Split(body))
            {
                if (IsError(body[frame], out var reason))
                {
                    sink.SessionGone(sessionId, reason);
                    return false;
                }

                sink.FrameReceived(body[frame]);
            }
        }
        catch (JsonException)
        {
            // The sink counts and reports what it cannot read, whatever transport it came by.
            sink.FrameReceived(body);
        }

        return true;
    }

    /// <summary>An error inside a poll is about the poll itself: the session is unknown, or the token has expired.</summary>
    private static bool IsError(ReadOnlySpan<byte> utf8, out string reason)
    {
        var frame = JanusFrame.Parse(utf8);
        reason = $"{frame.ErrorText} (code {frame.ErrorCode})";
        return frame.Kind == FrameKind.Error && frame.Transaction == 0;
    }
}
