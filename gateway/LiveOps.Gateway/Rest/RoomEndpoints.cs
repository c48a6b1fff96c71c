using LiveOps.Gateway.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rest;

/// <summary>Rooms, as pages and scripts see them.</summary>
internal sealed class RoomEndpoints(RoomCatalog rooms, RoomNaming naming, RoomDescriber describer)
{
    public IResult Get(HttpRequest request, string id) =>
        naming.TryRead(request, id, out var key) && rooms.Find(key) is { } room ? Answer(request, room) : RestErrors.NoRoom(id);

    public IResult List(HttpRequest request)
    {
        var (query, refusal) = RoomQuery.Read(request.Query, naming.NamespaceOf(request));
        if (query is null)
        {
            return refusal!;
        }

        var found = rooms.All().Where(query.Matches).OrderBy(room => room.Metadata.Name, StringComparer.Ordinal).ToList();
        var rest = query.After is { } after ? found.Where(room => string.CompareOrdinal(room.Metadata.Name, after) > 0) : found;
        var page = rest.Take(query.Limit + 1).ToList();
        var next = page.Count > query.Limit ? page[query.Limit - 1].Metadata.Name : null;
        return TypedResults.Json(
            new RoomListAnswer([.. page.Take(query.Limit).Select(room => describer.Describe(request, room))], found.Count, next),
            RestJson.Default.RoomListAnswer);
    }

    public IResult Answer(HttpRequest request, LiveRoom room) =>
        TypedResults.Json(new RoomAnswer(describer.Describe(request, room)), RestJson.Default.RoomAnswer);
}
