using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>The way to the other gateways.</summary>
internal interface ICallBus
{
    /// <summary>Names this gateway among them.</summary>
    Guid Gateway { get; }

    /// <summary>Hands a message to the gateway at which a user is.</summary>
    /// <returns>False where that gateway is no more.</returns>
    ValueTask<bool> SendAsync(Guid gateway, CallUser to, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Has another gateway close a connection whose name was taken over.</summary>
    ValueTask ReplaceAsync(Guid gateway, CallUser user, Guid connection, CancellationToken cancellationToken);

    /// <summary>Has all others close the connections of a user who was removed.</summary>
    ValueTask RemoveAsync(CallUser user, CancellationToken cancellationToken);

    /// <summary>Tells all others of a change.</summary>
    ValueTask AnnounceAsync(PresenceChange change, CancellationToken cancellationToken);
}
