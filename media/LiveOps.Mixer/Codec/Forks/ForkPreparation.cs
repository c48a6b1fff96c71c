namespace LiveOps.Mixer.Codec.Forks;

/// <summary>
/// Has a fork server ready by the time the first rooms come: a mixer that was restarted under listeners gets all of its rooms at once, and FFmpeg's
/// start would be part of their silence. A mixer that no room comes to, or none that is encoded, does not keep it.
/// </summary>
internal sealed class ForkPreparation(EncoderForks forks, TimeProvider time) : BackgroundService
{
    /// <summary>Longer than an operator takes to find a mixer that is back.</summary>
    private static readonly TimeSpan Expectation = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await forks.PrepareAsync(stoppingToken);
            await Task.Delay(Expectation, time, stoppingToken);
            await forks.EndUnusedAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever disposes of the forks ends the server.
        }
    }
}
