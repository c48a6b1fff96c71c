namespace LiveOps.Standalone.ApiServer.Hosting;

/// <summary>Leaves signals to the process that the host runs in.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
