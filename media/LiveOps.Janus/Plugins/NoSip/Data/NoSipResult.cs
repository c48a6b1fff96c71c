using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.NoSip;

public sealed record NoSipResult
{
    /// <summary><c>generated</c>, <c>processed</c>, <c>hangingup</c>, <c>recordingupdated</c>, <c>keyframe_sent</c>.</summary>
    public string? Event { get; init; }

    public string? Type { get; init; }

    public string? Sdp { get; init; }

    public string? Info { get; init; }

    public string? UniqueId { get; init; }

    public string? Srtp { get; init; }

    public bool? Update { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
