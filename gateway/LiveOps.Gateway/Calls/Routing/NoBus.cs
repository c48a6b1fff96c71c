using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Routing;

/// <summary>There are no other gateways.</summary>
internal sealed class NoBus : ICallBus
{
    public Guid Gateway { get; } = Guid.NewGuid();

    public ValueTask<bool> SendAsync(Guid gateway, CallUser to, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public ValueTask ReplaceAsync(Guid gateway, CallUser user, Guid connection, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask RemoveAsync(CallUser user, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask AnnounceAsync(PresenceChange change, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
