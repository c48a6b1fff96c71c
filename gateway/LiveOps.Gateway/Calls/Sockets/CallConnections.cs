using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>Runs call connections from the first message to the departure of their users.</summary>
internal sealed class CallConnections(
    CallReceiver receiver, CallAttendance attendance, CallInbox inbox, Draining draining, ILogger<CallConnections> logger)
{
    /// <summary>How long a departure may take before it is left to expire by itself.</summary>
    private static readonly TimeSpan LongestDeparture = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CallSession session)
    {
        CallMetrics.Connections.Add(1);
        inbox.Open(session);
        using var stopping = draining.Closing.Register(() => session.Connection.Close(SocketEnd.GoingAway));
        var end = SocketEnd.Broken;
        try
        {
            end = await receiver.RunAsync(session, CancellationToken.None);
            CallLog.Disconnected(logger, session.Id, session.User, (int?)end.Status, end.Reason);
        }
        finally
        {
            inbox.Close(session);
            await DepartAsync(session, isLost: end != SocketEnd.Removed);
            CallMetrics.Connections.Add(-1);
        }
    }

    private async Task DepartAsync(CallSession session, bool isLost)
    {
        using var patience = new CancellationTokenSource(LongestDeparture);
        try
        {
            await attendance.DepartAsync(session, isLost, patience.Token);
        }
        catch (Exception exception)
        {
            CallLog.DepartureFailed(logger, exception, session.User);
        }
    }
}
