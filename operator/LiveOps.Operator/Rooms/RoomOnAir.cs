using LiveOps.Kubernetes.Queue;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>
/// Puts a room on air and keeps it there: (1) finalizer, (2) pin, (3) bridge and mixer, (4) room, mix, and what is decided so far in
/// the status, all at once, (5) forwarder, (6) status. Each step finds done what was done before.
/// </summary>
internal sealed class RoomOnAir(RoomFinalizer finalizer, PinSecrets pins, RoomPlaces places, RoomSteps steps, RoomStatusWriter status)
{
    /// <summary>When a node that refuses or is slow is asked again; one that is away comes back by itself.</summary>
    private static readonly TimeSpan RefusedAgain = TimeSpan.FromSeconds(1);

    public async Task<ReconciliationResult> ReconcileAsync(LiveRoom found, CancellationToken cancellationToken)
    {
        // (1)
        if (await finalizer.AddAsync(found, cancellationToken) is not { } room)
        {
            return ReconciliationResult.Done;
        }

        // (2)
        var progress = new RoomProgress { Pin = pins.Check(room) };
        if (progress.Pin is not null && room.Status?.Session is null)
        {
            await status.WriteAsync(room, progress, cancellationToken);
            return ReconciliationResult.Done;
        }

        // (3)
        var place = places.Place(room);
        if (place is { IsFirstContact: true, LookAgain: { } contact } && room.Status?.Phase == RoomPhase.OnAir)
        {
            // An operator that has just started must not call rooms lost that it has not looked at yet.
            return ReconciliationResult.After(contact);
        }

        progress = progress with
        {
            Scheduled = place.Finding,
            BridgeNode = place.Bridge.Node?.Key.ToString(),
            MixerNode = place.Mixer.Node?.Key.ToString(),
        };
        if (!place.IsComplete)
        {
            await status.WriteAsync(room, progress with { Session = steps.KnownSession(room) }, cancellationToken);
            return ReconciliationResult.Done;
        }

        // (4), (5)
        var early = steps.IsNew(room) ? status.WriteAsync(room, progress with { Session = steps.Session(room) }, cancellationToken) : null;
        progress = await steps.RunAsync(room, place, progress, cancellationToken);

        // (6)
        var current = early is null ? room : await early;
        if (current is null || await status.WriteAsync(current, progress, cancellationToken) is null)
        {
            return ReconciliationResult.After(TimeSpan.FromMilliseconds(20));
        }

        return progress.IsToBeAskedAgain ? ReconciliationResult.After(RefusedAgain)
            : place.LookAgain is { } delay ? ReconciliationResult.After(delay)
            : ReconciliationResult.Done;
    }
}
