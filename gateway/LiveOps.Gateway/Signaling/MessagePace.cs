namespace LiveOps.Gateway.Signaling;

/// <summary>Limits how much one connection may say in a room's chat. For one request at a time.</summary>
internal sealed class MessagePace
{
    private const int Most = 10;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    private readonly Queue<long> _said = new();

    /// <summary>Counts a message, where it is not one too many.</summary>
    public bool TryTake(TimeProvider time)
    {
        while (_said.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Within)
        {
            _said.Dequeue();
        }

        if (_said.Count >= Most)
        {
            return false;
        }

        _said.Enqueue(time.GetTimestamp());
        return true;
    }
}
