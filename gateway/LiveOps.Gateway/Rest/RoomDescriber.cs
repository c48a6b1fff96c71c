using LiveOps.Gateway.Edge.Listeners;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Rest;

/// <summary>Describes rooms as the API shows them.</summary>
internal sealed class RoomDescriber(ListenerCensus census, IOptions<GatewayOptions> options)
{
    public RoomBody Describe(HttpRequest request, LiveRoom room)
    {
        var root = options.Value.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        var id = RoomIds.IdOf(room.Metadata.Name!);
        return new RoomBody
        {
            RoomId = id,
            Namespace = room.Metadata.Namespace!,
            Name = room.Metadata.Name!,
            DisplayName = room.Spec.DisplayName ?? id,
            State = room.Spec.State.ToString(),
            Phase = (room.Status?.Phase ?? RoomPhase.Idle).ToString(),
            Message = room.Status?.Conditions?.FirstOrDefault(condition => condition.Type == "Ready")?.Message,
            OnAirSince = room.OnAirSince(),
            MaxAnchors = room.Spec.MaxAnchors,
            Anchors = room.Status?.Anchors?.Count ?? 0,
            Listeners = census.Count(ObjectKey.Of(room)),
            HlsUrl = $"{root}/hls/{room.Metadata.Namespace}/{id}/index.m3u8",
            NeedsPin = room.Spec.PinSecretRef is not null,
            Encrypted = room.Spec.Hls.Encryption != HlsEncryption.None,
            CreatedAt = room.Metadata.CreationTimestamp,
        };
    }
}
