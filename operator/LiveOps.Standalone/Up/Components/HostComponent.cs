namespace LiveOps.Standalone.Up.Components;

/// <summary>A part that is a host of its own: its services, its log categories, its shutdown.</summary>
internal sealed class HostComponent(string name, IHost host, TimeSpan longestStop) : IComponent
{
    public string Name => name;

    public TimeSpan LongestStop => longestStop;

    public CancellationToken Ended => host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public Task StartAsync(CancellationToken cancellationToken) => host.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => host.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
        else
        {
            host.Dispose();
        }
    }
}
