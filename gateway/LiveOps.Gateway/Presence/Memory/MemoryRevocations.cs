using LiveOps.Gateway.Presence.Revocations;

namespace LiveOps.Gateway.Presence.Memory;

/// <summary>Revocations of one gateway, in its own memory.</summary>
internal sealed class MemoryRevocations(RevokedUsers users, RevocationTerm term) : IRevocations
{
    public Task RevokeAsync(string userId, CancellationToken cancellationToken)
    {
        users.Add(userId, term.End);
        return Task.CompletedTask;
    }

    public Task DisconnectAsync(string userId, CancellationToken cancellationToken)
    {
        users.Disconnect(userId);
        return Task.CompletedTask;
    }
}
