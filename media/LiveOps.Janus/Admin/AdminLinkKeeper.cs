using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Transport;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveOps.Janus.Admin;

/// <summary>Owns the link of an admin client: there are no sessions to keep, so it is opened only when somebody asks.</summary>
internal sealed class AdminLinkKeeper(JanusAdminOptions options, ILogger? logger, TimeProvider time) : IJanusFrameRouter, IAsyncDisposable
{
    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private readonly SemaphoreSlim _gate = new(1);
    private JanusLink? _link;
    private bool _disposed;

    public async Task<JanusLink> GetLinkAsync(CancellationToken cancellationToken)
    {
        if (_link is { IsOpen: true } open)
        {
            return open;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(JanusAdminClient));
            return _link is { IsOpen: true } link ? link : _link = await OpenAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The Admin API sends nothing unasked; what comes under an ended transaction concerns nobody.</summary>
    public void Route(ref JanusFrame frame)
    {
    }

    public void SessionGone(long sessionId, string reason)
    {
    }

    public void LinkClosed(JanusLink link, JanusConnectionLostException error, int failed)
    {
        if (!_disposed)
        {
            _logger.Lost(options.Url, error.Reason, failed);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _disposed = true;
            if (_link is not null)
            {
                await _link.DisposeAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<JanusLink> OpenAsync(CancellationToken cancellationToken)
    {
        if (_link is not null)
        {
            await _link.DisposeAsync();
        }

        var link = new JanusLink(options.Transports.Create(TransportContext()), LinkSettings(), this, time, _logger);
        try
        {
            await link.OpenAsync(cancellationToken);
            return link;
        }
        catch
        {
            await link.DisposeAsync();
            throw;
        }
    }

    private JanusTransportContext TransportContext() => new()
    {
        Url = options.Url,
        Api = JanusApi.Admin,
        MaxFrameBytes = options.MaxFrameBytes,
        SendQueueLength = options.SendQueueLength,
        CredentialsQuery = static () => "",
        Time = time,
    };

    /// <summary>No pings: a request that is not answered says as much, and between requests nobody needs to know.</summary>
    private JanusLinkSettings LinkSettings() => new()
    {
        Url = options.Url,
        Credentials = new JanusCredentials { AdminSecret = options.AdminSecret },
        ConnectTimeout = options.ConnectTimeout,
        RequestTimeout = options.RequestTimeout,
        PingInterval = Timeout.InfiniteTimeSpan,
        PingTimeout = Timeout.InfiniteTimeSpan,
    };
}
