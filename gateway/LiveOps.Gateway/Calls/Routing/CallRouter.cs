using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>Takes messages to a user, at this gateway or another. Those of this gateway reach each other whatever befalls the rest.</summary>
internal sealed class CallRouter(CallInbox inbox, ICallRegistry registry, ICallBus bus)
{
    public Guid Gateway => bus.Gateway;

    /// <returns>Whether there is such a user.</returns>
    public ValueTask<bool> SendAsync(CallUser to, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        inbox.Deliver(to, message) ? ValueTask.FromResult(true) : SendAwayAsync(to, message, cancellationToken);

    /// <summary>Whether there is such a user, in a room.</summary>
    public async ValueTask<bool> IsBusyAsync(CallUser user, CancellationToken cancellationToken) =>
        inbox.Find(user) is { } here ? here.Room is not null : await registry.FindAsync(user, cancellationToken) is { IsBusy: true };

    /// <summary>Closes the connection that had a name before.</summary>
    public ValueTask ReplaceAsync(CallUser user, Registration replaced, CancellationToken cancellationToken)
    {
        if (replaced.Gateway != bus.Gateway)
        {
            return bus.ReplaceAsync(replaced.Gateway, user, replaced.Connection, cancellationToken);
        }

        inbox.Replace(user, replaced.Connection);
        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the connections of a user who was removed, wherever they are.</summary>
    public ValueTask RemoveAsync(CallUser user, CancellationToken cancellationToken)
    {
        inbox.Remove(user);
        return bus.RemoveAsync(user, cancellationToken);
    }

    public ValueTask AnnounceAsync(CallUser user, Registration registration, string status, CancellationToken cancellationToken)
    {
        var change = new PresenceChange(user, registration.DisplayName, status);
        inbox.Tell(change);
        return bus.AnnounceAsync(change, cancellationToken);
    }

    private async ValueTask<bool> SendAwayAsync(CallUser to, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        await registry.FindAsync(to, cancellationToken) is { } there && there.Gateway != bus.Gateway &&
        await bus.SendAsync(there.Gateway, to, message, cancellationToken);
}
