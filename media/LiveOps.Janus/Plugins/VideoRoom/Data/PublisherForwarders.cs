using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record PublisherForwarders
{
    public JanusId? PublisherId { get; init; }

    public IReadOnlyList<RtpForwarder>? Forwarders { get; init; }

    public JsonElement? RtpForwarder { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
