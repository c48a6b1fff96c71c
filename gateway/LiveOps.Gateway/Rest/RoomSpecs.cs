using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rest;

/// <summary>Turns what a request says of a room into what the API server is told.</summary>
internal static class RoomSpecs
{
    /// <summary>A room as it is to be made; the API server fills in what was not said.</summary>
    public static LiveRoom Make(ObjectKey key, string id, NewRoom body)
    {
        var hls = body.Hls ?? new StreamSettings();
        var defaults = new HlsSpec();
        return new LiveRoom
        {
            Metadata = new V1ObjectMeta
            {
                Name = key.Name,
                Namespace = key.Namespace,
                Annotations = new Dictionary<string, string>(StringComparer.Ordinal) { [RoomIds.Annotation] = id },
            },
            Spec = new LiveRoomSpec
            {
                State = body.State ?? RoomState.OnAir,
                DisplayName = string.IsNullOrEmpty(body.DisplayName) ? null : body.DisplayName,
                MaxAnchors = body.MaxAnchors ?? 3,
                Hls = defaults with
                {
                    SegmentSeconds = hls.SegmentSeconds ?? defaults.SegmentSeconds,
                    WindowSegments = hls.WindowSegments ?? defaults.WindowSegments,
                    Codec = hls.Codec ?? defaults.Codec,
                    BitrateKbps = hls.BitrateKbps ?? defaults.BitrateKbps,
                    Channels = hls.Channels ?? defaults.Channels,
                    Encryption = body.Encrypted == true ? HlsEncryption.AES128 : HlsEncryption.None,
                },
            },
        };
    }

    /// <summary>A merge patch of <c>spec</c>, without state and pin; null where nothing else is to change.</summary>
    public static JsonObject? Patch(RoomChange body)
    {
        var spec = new JsonObject();
        if (body.DisplayName is { } displayName)
        {
            spec["displayName"] = displayName.Length == 0 ? null : displayName;
        }

        if (body.MaxAnchors is { } maxAnchors)
        {
            spec["maxAnchors"] = maxAnchors;
        }

        var hls = body.Hls is null ? new JsonObject() : JsonSerializer.SerializeToNode(body.Hls, KubernetesJson.Options)!.AsObject();
        if (body.Encrypted is { } encrypted)
        {
            hls["encryption"] = (encrypted ? HlsEncryption.AES128 : HlsEncryption.None).ToString();
        }

        if (hls.Count > 0)
        {
            spec["hls"] = hls;
        }

        return spec.Count == 0 ? null : spec;
    }
}
