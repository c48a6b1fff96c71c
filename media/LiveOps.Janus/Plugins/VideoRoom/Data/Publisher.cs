using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Somebody who publishes.</summary>
public sealed record Publisher
{
    public JanusId Id { get; init; }

    public string? Display { get; init; }

    public bool? Dummy { get; init; }

    public bool? Remote { get; init; }

    public bool? Talking { get; init; }

    public string? AudioCodec { get; init; }

    public string? VideoCodec { get; init; }

    public bool? Simulcast { get; init; }

    public bool? AudioModerated { get; init; }

    public bool? VideoModerated { get; init; }

    public IReadOnlyList<PublishedStream>? Streams { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
