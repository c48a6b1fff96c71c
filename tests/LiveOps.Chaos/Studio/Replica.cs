using LiveOps.TestKit.Processes;

namespace LiveOps.Chaos.Studio;

/// <summary>One of several processes that do the same; what is killed is started again, as a cluster does.</summary>
internal sealed class Replica(string name, Uri address, Func<BuiltProcess> start) : IAsyncDisposable
{
    private BuiltProcess _process = start();

    public string Name => name;

    public Uri Address => address;

    public int ProcessId => _process.Id;

    public string Output => _process.Output;

    /// <summary>Ends it as <c>kill -9</c> does, and starts another in its place.</summary>
    public async Task ReplaceAsync(TimeSpan after, CancellationToken cancellationToken)
    {
        var old = _process;
        await old.KillAsync();
        try
        {
            await Task.Delay(after, cancellationToken);
        }
        finally
        {
            _process = start();
            await old.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
