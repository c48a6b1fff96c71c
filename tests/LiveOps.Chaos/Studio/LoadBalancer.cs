using LiveOps.TestKit.Network;

namespace LiveOps.Chaos.Studio;

/// <summary>One address for all gateways, which leads to one that says it is ready.</summary>
internal sealed class LoadBalancer : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<Replica> _gateways;
    private readonly TcpRelay _relay;
    private readonly HttpClient _http = new() { Timeout = Patience };
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private Replica _current;

    public LoadBalancer(IReadOnlyList<Replica> gateways)
    {
        (_gateways, _current) = (gateways, gateways[0]);
        _relay = new TcpRelay(_current.Address);
        _watching = WatchAsync(_stop.Token);
    }

    public Uri Address => _relay.Url;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _relay.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (await IsReadyAsync(_current, cancellationToken))
            {
                continue;
            }

            foreach (var other in _gateways.Where(gateway => gateway != _current))
            {
                if (await IsReadyAsync(other, cancellationToken))
                {
                    _current = other;
                    _relay.LeadTo(other.Address);
                    break;
                }
            }
        }
    }

    private async Task<bool> IsReadyAsync(Replica gateway, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(gateway.Address, "/readyz"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false; // Killed, or frozen.
        }
    }
}
