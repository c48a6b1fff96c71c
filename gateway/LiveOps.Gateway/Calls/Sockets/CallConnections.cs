using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>Runs call connections from the first message to the departure of their users.</summary>
internal sealed class CallConnections(
    CallReceiver receiver, CallAttendance attendance, PresenceFeed feed, IHostApplicationLifetime lifetime, ILogger<CallConnections> logger)
{
    /// <summary>How long a departure may take before it is left to expire by itself.</summary>
    private static readonly TimeSpan LongestDeparture = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CallSession session)
    {
        CallMetrics.Connections.Add(1);
        using var stopping = lifetime.ApplicationStopping.Register(() => session.Connection.Close(SocketEnd.GoingAway));
        try
        {
            var end = await receiver.RunAsync(session, CancellationToken.None);
            CallLog.Disconnected(logger, session.Id, session.User, (int?)end.Status, end.Reason);
        }
        finally
        {
            feed.Unsubscribe(session);
            await DepartAsync(session);
            CallMetrics.Connections.Add(-1);
        }
    }

    private async Task DepartAsync(CallSession session)
    {
        using var patience = new CancellationTokenSource(LongestDeparture);
        try
        {
            await attendance.DepartAsync(session, isLost: true, patience.Token);
        }
        catch (Exception exception)
        {
            CallLog.DepartureFailed(logger, exception, session.User);
        }
    }
}
