using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Hosting;

/// <summary>Whether the gateway knows enough to answer.</summary>
internal sealed class Readiness(IInformer<LiveRoom> rooms, IInformer<MediaNode> nodes, IHostApplicationLifetime lifetime, Draining draining)
{
    private readonly Task _synced = Task.WhenAll(rooms.WaitForSyncAsync(lifetime.ApplicationStopping), nodes.WaitForSyncAsync(lifetime.ApplicationStopping));

    /// <summary>All rooms and nodes there were at start have been read.</summary>
    public bool IsSynced => _synced.IsCompletedSuccessfully;

    /// <summary>Null while the gateway is ready.</summary>
    public string? Reason
    {
        get
        {
            if (draining.HasBegun)
            {
                return "the gateway is stopping";
            }

            return IsSynced ? null : "the rooms have not been read from the API server yet";
        }
    }
}
