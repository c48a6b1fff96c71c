using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>Stands before a real Janus and holds listings back, as one does that has too little CPU; all else passes at once.</summary>
internal sealed class DelayingRelay : IAsyncDisposable
{
    private const int LargestFrame = 1 << 20;

    private readonly WebApplication _app;
    private Uri? _target;
    private int _connections;

    private DelayingRelay(WebApplication app) => _app = app;

    /// <summary>For how long listings are held back.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many connections there have been.</summary>
    public int Connections => _connections;

    public static async Task<DelayingRelay> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var relay = new DelayingRelay(app);
        app.UseWebSockets();
        app.Run(relay.ServeAsync);
        await app.StartAsync();
        return relay;
    }

    public Uri To(Uri target)
    {
        _target = target;
        return new UriBuilder(_app.Urls.Single()) { Scheme = "ws" }.Uri;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _connections);
        using var client = await context.WebSockets.AcceptWebSocketAsync("janus-protocol");
        using var server = new ClientWebSocket();
        server.Options.AddSubProtocol("janus-protocol");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        await server.ConnectAsync(_target!, end.Token);
        await Task.WhenAny(CopyAsync(client, server, end.Token), CopyAsync(server, client, end.Token));
        await end.CancelAsync();
    }

    private async Task CopyAsync(WebSocket from, WebSocket to, CancellationToken cancellationToken)
    {
        using var writing = new SemaphoreSlim(1);
        var buffer = new byte[LargestFrame];
        var length = 0;
        while (from.State == WebSocketState.Open)
        {
            var received = await from.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += received.Count;
            if (received.EndOfMessage && received.MessageType == WebSocketMessageType.Text)
            {
                _ = SendAsync(to, buffer[..length], writing, cancellationToken);
                length = 0;
            }
        }
    }

    private async Task SendAsync(WebSocket to, byte[] frame, SemaphoreSlim writing, CancellationToken cancellationToken)
    {
        if (Encoding.UTF8.GetString(frame).Contains("\"request\":\"list\"", StringComparison.Ordinal))
        {
            await Task.Delay(Delay, cancellationToken);
        }

        await writing.WaitAsync(cancellationToken);
        try
        {
            await to.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }
}
