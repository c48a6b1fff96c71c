using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Hosting;

/// <summary>
/// The end of the gateway in its order: not ready any more, then serving on for as long as requests may still be sent here, then
/// closing what is open. The host waits for this before it stops any service.
/// </summary>
internal sealed class Draining : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly TimeSpan _time;
    private readonly TimeProvider _clock;
    private readonly ILogger<Draining> _logger;
    private volatile bool _hasBegun;

    public Draining(IHostApplicationLifetime lifetime, IOptions<GatewayOptions> options, TimeProvider clock, ILogger<Draining> logger)
    {
        (_time, _clock, _logger) = (TimeSpan.FromSeconds(options.Value.DrainSeconds), clock, logger);
        lifetime.ApplicationStopping.Register(() => _hasBegun = true);
    }

    /// <summary>The gateway was told to stop.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>Long-lived connections are to be closed now, with a hint to come back.</summary>
    public CancellationToken Closing => _closing.Token;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _hasBegun = true;
        try
        {
            if (_time > TimeSpan.Zero)
            {
                HostingLog.Draining(_logger, _time.TotalSeconds);
                await Task.Delay(_time, _clock, cancellationToken);
            }
        }
        finally
        {
            await _closing.CancelAsync();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _closing.Dispose();
}
