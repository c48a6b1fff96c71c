namespace LiveOps.Gateway.Calls.Routing;

/// <summary>One who wants to know who comes and goes: the roster first, then each change since it was asked for.</summary>
internal sealed class PresenceSubscriber(CallSession session)
{
    private readonly Lock _lock = new();
    private List<ReadOnlyMemory<byte>>? _held = [];

    public CallSession Session => session;

    /// <summary>Sends a change; before the roster it waits, as the roster would undo it.</summary>
    public void Tell(ReadOnlyMemory<byte> change)
    {
        lock (_lock)
        {
            if (_held is null)
            {
                session.Connection.Send(change);
            }
            else
            {
                _held.Add(change);
            }
        }
    }

    /// <summary>Sends the roster, which was read after the subscription began, and what waited for it.</summary>
    public void Begin(ReadOnlyMemory<byte> roster)
    {
        lock (_lock)
        {
            session.Connection.Send(roster);
            _held?.ForEach(session.Connection.Send);
            _held = null;
        }
    }
}
