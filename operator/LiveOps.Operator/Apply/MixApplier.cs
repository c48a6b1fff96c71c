using LiveOps.Operator.Nodes.Mixers;
using LiveOps.Operator.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Apply;

/// <summary>Brings a mixer in line with one room.</summary>
internal sealed class MixApplier(SessionStore sessions, TimeProvider time)
{
    /// <summary>Makes sure that the room's mix is there, as it is wanted.</summary>
    /// <param name="lostAt">When listeners ceased to get new segments, if the mix has to be begun anew.</param>
    /// <returns>The mix, and whether it was begun now.</returns>
    public async Task<(Mix Mix, bool Begun)> EnsureMixAsync(MixerLink link, LiveRoom room, DateTimeOffset lostAt, CancellationToken cancellationToken)
    {
        var uid = room.Metadata.Uid!;
        var present = link.Inventory.Find(uid);
        var decision = MixRules.Decide(present, sessions.Enter(room), room.Spec.Hls, lostAt, time.GetUtcNow());
        if (decision.Begin)
        {
            // A session that ended is over even if the mixer does not answer now.
            if (!decision.Session.Begun)
            {
                sessions.Set(uid, decision.Session);
            }

            present = await link.Mixer.PutAsync(uid, RoomRenderer.Mix(room, decision), cancellationToken);
            link.Inventory.Put(present);
        }

        sessions.Set(uid, decision.Session with
        {
            Begun = true,
            Mixer = link.Node,
            MixerInstance = link.State.Instance,
            Hls = room.Spec.Hls,
        });
        return (present!, decision.Begin);
    }

    /// <summary>Makes sure that a mix is there that can take over from the room's present one, in the next epoch.</summary>
    public async Task<Mix> EnsureNextAsync(MixerLink link, LiveRoom room, CancellationToken cancellationToken)
    {
        var uid = room.Metadata.Uid!;
        var session = sessions.Enter(room);
        var next = session with { Epoch = session.Epoch + 1 };
        if (link.Inventory.Find(uid) is { } present
            && string.Equals(present.Session, next.Id, StringComparison.Ordinal) && present.Epoch == next.Epoch && present.Hls == room.Spec.Hls)
        {
            return present;
        }

        var mix = await link.Mixer.PutAsync(uid, RoomRenderer.Mix(room, new(Begin: true, next, ResumeFrom: null)), cancellationToken);
        link.Inventory.Put(mix);
        return mix;
    }

    /// <summary>Ends the room's mix.</summary>
    /// <param name="link">The mixer.</param>
    /// <param name="uid">The room's UID.</param>
    /// <param name="moved">False: its playlist ends too.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    public static async Task RemoveMixAsync(MixerLink link, string uid, bool moved, CancellationToken cancellationToken)
    {
        await link.Mixer.DeleteAsync(uid, moved, cancellationToken);
        link.Inventory.Remove(uid);
    }
}
