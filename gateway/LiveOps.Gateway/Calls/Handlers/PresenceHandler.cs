using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls.Handlers;

/// <summary><c>presence</c>: who can be called, now and from now on.</summary>
internal sealed class PresenceHandler(PresenceFeed feed, ICallRegistry registry) : ICallHandler
{
    /// <summary>Users; more would not be read by anybody.</summary>
    private const int LongestRoster = 1000;

    public IReadOnlyList<string> Types { get; } = [MessageType.Presence];

    public async ValueTask<string?> HandleAsync(CallSession session, CallMessage message, CancellationToken cancellationToken)
    {
        // First, so that no change falls between the list and what follows it.
        var subscriber = feed.Subscribe(session);
        var others = (await registry.ListAsync(session.Scope, cancellationToken))
            .Where(entry => entry.Key != session.User!.Name)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Take(LongestRoster)
            .Select(entry => new RosterEntry(entry.Key, entry.Value.DisplayName, CallStatus.Of(entry.Value.IsBusy)));
        subscriber.Begin(CallFormat.Write(new RosterMessage([.. others]), WireJson.Out.RosterMessage));
        return null;
    }
}
