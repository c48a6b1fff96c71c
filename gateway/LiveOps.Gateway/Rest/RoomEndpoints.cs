using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Rest;

/// <summary>Rooms, as pages and scripts see them.</summary>
internal sealed class RoomEndpoints(RoomCatalog rooms, IOptions<GatewayOptions> options)
{
    public IResult Get(HttpRequest request, string id, string? @namespace) =>
        rooms.Find(new ObjectKey(@namespace ?? options.Value.Namespace, id)) is { } room
            ? TypedResults.Json(new RoomAnswer(Describe(request, room)), RestJson.Default.RoomAnswer)
            : RestErrors.Of(StatusCodes.Status404NotFound, $"Room {id} not found");

    public IResult List(HttpRequest request, string? @namespace)
    {
        var found = rooms.All()
            .Where(room => room.Metadata.Namespace == (@namespace ?? options.Value.Namespace))
            .OrderBy(room => room.Metadata.Name, StringComparer.Ordinal)
            .Select(room => Describe(request, room));
        return TypedResults.Json(new RoomListAnswer([.. found]), RestJson.Default.RoomListAnswer);
    }

    private RoomBody Describe(HttpRequest request, LiveRoom room)
    {
        var root = options.Value.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        return new RoomBody
        {
            RoomId = room.Metadata.Name!,
            Namespace = room.Metadata.Namespace!,
            DisplayName = room.Spec.DisplayName ?? room.Metadata.Name!,
            Phase = (room.Status?.Phase ?? RoomPhase.Idle).ToString(),
            HlsUrl = $"{root}/hls/{room.Metadata.Namespace}/{room.Metadata.Name}/index.m3u8",
            NeedsPin = room.Spec.PinSecretRef is not null,
            Encrypted = room.Spec.Hls.Encryption != HlsEncryption.None,
            CreatedAt = room.Metadata.CreationTimestamp,
        };
    }
}
