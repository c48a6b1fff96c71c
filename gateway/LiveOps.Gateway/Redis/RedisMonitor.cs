using StackExchange.Redis;

namespace LiveOps.Gateway.Redis;

/// <summary>
/// Knows whether Redis answers, on both connections. The library's own events come too early: for a moment after a connection
/// was restored, commands on it still fail.
/// </summary>
internal sealed class RedisMonitor(ConnectionMultiplexer commands, ConnectionMultiplexer messages, TimeSpan timeout, Action onRestored, ILogger logger)
    : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private Task _watching = Task.CompletedTask;
    private bool _isUp;
    private bool _broke;

    public bool IsUp => Volatile.Read(ref _isUp);

    /// <summary>Looks for the first time, and goes on looking.</summary>
    public async Task StartAsync()
    {
        // A server that is back before the next look has lost messages, and maybe its data, all the same.
        commands.ConnectionFailed += (_, _) => Volatile.Write(ref _broke, true);
        messages.ConnectionFailed += (_, _) => Volatile.Write(ref _broke, true);
        _isUp = await AnswersAsync();
        if (!_isUp)
        {
            RedisLog.NotConnected(logger);
        }

        _watching = Task.Run(WatchAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                Note(!Interlocked.Exchange(ref _broke, false) && await AnswersAsync());
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private void Note(bool answers)
    {
        if (answers == _isUp)
        {
            return;
        }

        Volatile.Write(ref _isUp, answers);
        if (answers)
        {
            RedisLog.Restored(logger);
            onRestored();
        }
        else
        {
            RedisLog.Lost(logger);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await Task.WhenAll(commands.GetDatabase().PingAsync(), messages.GetSubscriber().PingAsync()).WaitAsync(timeout, _stop.Token);
            return true;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            return false;
        }
    }
}
