using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rooms;

/// <summary>The LiveRooms as the API server last told.</summary>
internal sealed class RoomCatalog(IInformer<LiveRoom> rooms)
{
    public LiveRoom? Find(ObjectKey key) => rooms.Get(key) is { Metadata.DeletionTimestamp: null } room ? room : null;

    public IEnumerable<LiveRoom> All() => rooms.List();
}
