using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Bridges;

/// <summary>Brings one user into AudioBridge rooms through its handle, and learns on the way who else is there.</summary>
internal sealed class RoomEntry(AudioBridgePlugin plugin, TalkingTracker talking, string adminKey, string userId)
{
    /// <summary>How long Janus may take to let go of whom it kicked.</summary>
    private static readonly TimeSpan KickPatience = TimeSpan.FromSeconds(2);

    private const int KickLooks = 100;

    /// <summary>Enters a room.</summary>
    /// <returns>Which participant of it the user is.</returns>
    /// <exception cref="JanusException">Janus refused or was lost.</exception>
    public async Task<JanusId> EnterAsync(BridgeRoom room, string displayName, bool muted, CancellationToken cancellationToken)
    {
        var request = new JoinRoom
        {
            Room = room.Id,
            Id = ParticipantId.Of(userId),
            Pin = RoomCredentials.Pin(adminKey, room.Uid),
            Display = displayName,
            Muted = muted,
        };
        var (joined, error) = await plugin.TrySendAsync(request, cancellationToken);
        if (error is { Code: AudioBridgeErrors.IdExists })
        {
            joined = await ReplaceAsync(request, RoomCredentials.Secret(adminKey, room.Uid), cancellationToken);
        }
        else if (error is not null)
        {
            throw new JanusPluginException(plugin.Handle.Plugin, request.Request, error);
        }

        talking.Learn(joined!.Id, userId);
        talking.Learn(joined.Participants);
        return joined.Id;
    }

    /// <summary>The user in a room, from which Janus takes everybody whose peer connection ends; null where it is not there.</summary>
    /// <exception cref="JanusException">Janus refused or was lost.</exception>
    public async Task<Participant?> FindAsync(BridgeRoom room, CancellationToken cancellationToken)
    {
        var present = (await plugin.ListParticipantsAsync(new() { Room = room.Id }, cancellationToken)).Participants;
        talking.Learn(present);
        return present.FirstOrDefault(one => one.Id == ParticipantId.Of(userId));
    }

    /// <summary>
    /// Enters in the place of what an older connection of this user has left behind, through which nobody speaks any more. Janus
    /// takes a kicked participant out of the room only after it has closed its peer connection.
    /// </summary>
    private async Task<RoomJoined> ReplaceAsync(JoinRoom request, string secret, CancellationToken cancellationToken)
    {
        await plugin.TrySendAsync(new KickParticipant { Room = request.Room, Id = request.Id!.Value, Secret = secret }, cancellationToken);
        using var timer = new PeriodicTimer(KickPatience / KickLooks);
        for (var look = 1; look < KickLooks; look++)
        {
            var (joined, error) = await plugin.TrySendAsync(request, cancellationToken);
            if (joined is not null || error?.Code != AudioBridgeErrors.IdExists)
            {
                return joined ?? throw new JanusPluginException(plugin.Handle.Plugin, request.Request, error!);
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }

        return await plugin.JoinRoomAsync(request, jsep: null, cancellationToken);
    }
}
