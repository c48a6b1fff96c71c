namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>How many messages one connection may still send (a token bucket). Those beyond it cost as well, so that who never stops runs out of patience too.</summary>
internal sealed class MessageBudget(CallOptions options, TimeProvider time)
{
    private static readonly TimeSpan WarningInterval = TimeSpan.FromSeconds(1);

    private double _left = options.MessageBurst;
    private long _countedAt = time.GetTimestamp();
    private long? _warnedAt;

    /// <summary>Counts one message.</summary>
    public MessageVerdict Take()
    {
        var now = time.GetTimestamp();
        _left = Math.Min(options.MessageBurst, _left + time.GetElapsedTime(_countedAt, now).TotalSeconds * options.MessagesPerSecond);
        _countedAt = now;
        _left--;
        if (_left >= 0)
        {
            return MessageVerdict.Pass;
        }

        if (_left < -options.MessageBurst)
        {
            return MessageVerdict.Close;
        }

        if (_warnedAt is { } warned && time.GetElapsedTime(warned, now) < WarningInterval)
        {
            return MessageVerdict.Drop;
        }

        _warnedAt = now;
        return MessageVerdict.DropAndWarn;
    }
}
