using LiveOps.Gateway.Calls.Ice;
using LiveOps.Gateway.Calls.Protocol;

namespace LiveOps.Gateway.Calls.Handlers;

/// <summary><c>ice-servers</c>: credentials that have not expired, for another peer connection or an ICE restart.</summary>
internal sealed class IceServersHandler(IceServers ice) : ICallHandler
{
    public IReadOnlyList<string> Types { get; } = [MessageType.IceServers];

    public ValueTask<string?> HandleAsync(CallSession session, CallMessage message, CancellationToken cancellationToken)
    {
        session.Connection.Send(CallFormat.Write(ice.For(session.User!, MessageType.IceServers), WireJson.Out.RegisteredMessage));
        return ValueTask.FromResult<string?>(null);
    }
}
