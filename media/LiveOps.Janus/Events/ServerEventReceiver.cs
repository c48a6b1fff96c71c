using System.Net;
using System.Threading.Channels;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Events;

/// <summary>
/// Takes the posts of the server's <c>sampleevh</c> and gives them as a stream. Where the reader is behind, posts wait for it and the
/// server keeps its events; nothing is lost.
/// </summary>
/// <param name="prefix">Where to listen, e.g. <c>http://127.0.0.1:8181/events/</c>; the server's <c>backend</c> setting.</param>
/// <param name="maxBodyBytes">Larger posts are answered 413. Default 4 MiB.</param>
public sealed class ServerEventReceiver(Uri prefix, int maxBodyBytes = 4 * 1024 * 1024) : IAsyncDisposable
{
    private const int BufferedEvents = 1024;

    private readonly HttpListener _listener = new() { Prefixes = { prefix.ToString() } };
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<ServerEvent> _events = Channel.CreateBounded<ServerEvent>(BufferedEvents);
    private Task _running = Task.CompletedTask;

    /// <summary>Where it listens.</summary>
    public Uri Prefix { get; } = prefix;

    public void Start()
    {
        _listener.Start();
        _running = Task.Run(() => RunAsync(_stop.Token), CancellationToken.None);
    }

    /// <summary>The events as they come, until the receiver is disposed.</summary>
    public IAsyncEnumerable<ServerEvent> ReadAllAsync(CancellationToken cancellationToken) => _events.Reader.ReadAllAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Close();
        await _running;
        _events.Writer.TryComplete();
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await TakeAsync(await _listener.GetContextAsync(), stop);
            }
        }
        catch (Exception exception) when (stop.IsCancellationRequested && exception is HttpListenerException or ObjectDisposedException or OperationCanceledException)
        {
            // Closing the listener is how the wait for the next post ends.
        }
    }

    private async Task TakeAsync(HttpListenerContext context, CancellationToken stop)
    {
        using var response = context.Response;
        if (context.Request.ContentLength64 > maxBodyBytes)
        {
            response.StatusCode = (int)HttpStatusCode.RequestEntityTooLarge;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body, stop);
        try
        {
            foreach (var @event in ServerEventParser.Parse(body.GetBuffer().AsSpan(0, (int)body.Length)))
            {
                await _events.Writer.WriteAsync(@event, stop);
            }
        }
        catch (JanusProtocolException)
        {
            response.StatusCode = (int)HttpStatusCode.BadRequest;
        }
    }
}
