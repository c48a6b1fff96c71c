using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Gateway.Bridges;

/// <summary>Makes legs on one Janus server: new ones, and those that another connection has or had.</summary>
internal sealed class JanusLegs(JanusConnection connection, string adminKey)
{
    /// <exception cref="BridgeException">Janus refused or was lost.</exception>
    public async Task<JanusLeg> OpenAsync(string userId, ILegObserver observer, CancellationToken cancellationToken)
    {
        var session = connection.CreateSession();
        try
        {
            return Make(session, await session.AttachAsync<AudioBridgePlugin>(cancellationToken), userId, observer);
        }
        catch (Exception exception) when (exception is JanusException or OperationCanceledException)
        {
            await session.DisposeAsync();
            throw exception is JanusException ? new BridgeException(exception.Message, exception) : exception;
        }
    }

    /// <summary>Takes a leg over; null where the anchor does not speak through it.</summary>
    /// <exception cref="BridgeException">Janus was lost.</exception>
    public async Task<JanusLeg?> ClaimAsync(LegClaim claim, ILegObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var session = await connection.ClaimAsync((long)claim.SessionId, cancellationToken);
            var leg = Make(session, session.Adopt<AudioBridgePlugin>((long)claim.HandleId), claim.UserId, observer);
            if (await leg.FindAsync(claim.Room, cancellationToken))
            {
                return leg;
            }

            await leg.DisposeAsync();
            return null;
        }
        catch (JanusException exception) when (exception is JanusSessionEndedException or JanusHandleEndedException or JanusPluginException)
        {
            return null;
        }
        catch (JanusException exception)
        {
            throw new BridgeException(exception.Message, exception);
        }
    }

    private JanusLeg Make(JanusSession session, AudioBridgePlugin plugin, string userId, ILegObserver observer)
    {
        var talking = new TalkingTracker(observer);
        return new JanusLeg(session, plugin, new RoomEntry(plugin, talking, adminKey, userId), talking, observer);
    }
}
