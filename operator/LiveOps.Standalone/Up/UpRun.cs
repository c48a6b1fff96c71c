using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Up.Addresses;
using LiveOps.Standalone.Up.Components;
using LiveOps.Standalone.Up.Memory;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up;

/// <summary>One run of <c>liveops up</c>: starts the parts, tells the user, waits, and ends them in the opposite order.</summary>
internal sealed class UpRun : IAsyncDisposable
{
    private readonly UpOptions _options;
    private readonly TextWriter _output;
    private readonly StateFolder _state;
    private readonly ComponentList _list;
    private readonly List<IComponent> _started = [];

    public UpRun(UpOptions options, TextWriter output)
    {
        (_options, _output) = (options, output);
        _state = new(options.StateDirectory);
        _list = new(options, _state);
    }

    /// <summary>Time within which everything has ended after Ctrl-C or SIGTERM.</summary>
    public static TimeSpan LongestStop { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Ends when <paramref name="stop"/> is cancelled.</summary>
    /// <exception cref="UpException">It could not start, or a part ended by itself.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        // 1. Nothing is started that could not all be started.
        _state.Lock(_options.Components.Where(IsAlone));
        PortCheck.Run(_list.Ports);

        // 2. Each part when what it needs runs.
        try
        {
            await foreach (var component in _list.CreateAsync(stop))
            {
                _started.Add(component);
                await component.StartAsync(stop);
            }

            var waiting = await NodesReady.WaitAsync(_list.Client(), _options, stop);
            await _output.WriteAsync(StartText.Render(_options, _state, waiting));
            await _output.FlushAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (exception is HttpRequestException or KubernetesApiException or IOException or TimeoutException)
        {
            throw new UpException($"could not start: {exception.Message}", exception);
        }

        // 3. Until the user, or a part by itself, ends it.
        await EndAsync(stop);
        if (!stop.IsCancellationRequested && _started.FirstOrDefault(component => component.Ended.IsCancellationRequested) is { } ended)
        {
            throw new UpException($"{ended.Name} ended by itself, so everything was ended; --verbose shows more");
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Front to back: users first, so that nobody sees the parts behind go, and the API server last, to which the others report.
        using var deadline = new CancellationTokenSource(LongestStop - TimeSpan.FromSeconds(1));
        foreach (var component in Enumerable.Reverse(_started))
        {
            using var own = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
            own.CancelAfter(component.LongestStop);
            try
            {
                await component.StopAsync(own.Token);
            }
            catch (OperationCanceledException) when (own.IsCancellationRequested)
            {
                // It had its time. What it still holds ends with this process.
            }

            await component.DisposeAsync();
        }

        _list.Dispose();
        _state.Dispose();
    }

    /// <summary>Gateways that share a Redis may be several on one state; of everything else there is one.</summary>
    private bool IsAlone(ComponentName component) => component != ComponentName.Gateway || _options.Redis is null;

    private async Task EndAsync(CancellationToken stop)
    {
        using var idle = new IdleMemory(new ProcessMemory(), TimeProvider.System);
        using var any = CancellationTokenSource.CreateLinkedTokenSource([stop, .. _started.Select(component => component.Ended)]);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = any.Token.Register(() => ended.TrySetResult());
        await ended.Task;
    }
}
