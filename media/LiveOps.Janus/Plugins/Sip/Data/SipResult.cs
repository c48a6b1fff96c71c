using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Sip;

/// <summary>What happened.</summary>
public sealed record SipResult
{
    /// <summary>E.g. <c>registering</c>, <c>registered</c>, <c>calling</c>, <c>incomingcall</c>, <c>accepted</c>, <c>hangup</c>.</summary>
    public string? Event { get; init; }

    /// <summary>SIP status.</summary>
    public int? Code { get; init; }

    public string? Reason { get; init; }

    public string? ReasonHeader { get; init; }

    public string? ReasonHeaderProtocol { get; init; }

    public string? ReasonHeaderCause { get; init; }

    public string? Username { get; init; }

    public string? Displayname { get; init; }

    public string? Caller { get; init; }

    public string? Callee { get; init; }

    public string? Sender { get; init; }

    public string? CallId { get; init; }

    public string? Content { get; init; }

    public string? ContentType { get; init; }

    [JsonPropertyName("content-type")]
    public string? ContentTypeOfNotify { get; init; }

    public string? Notify { get; init; }

    public string? Substate { get; init; }

    public string? Type { get; init; }

    public string? Srtp { get; init; }

    public string? ReferredBy { get; init; }

    public string? Replaces { get; init; }

    public string? ReferTo { get; init; }

    public long? ReferId { get; init; }

    public long? MasterId { get; init; }

    public bool? RegisterSent { get; init; }

    public bool? Helper { get; init; }

    [JsonPropertyName("is-focus")]
    public bool? IsFocus { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Fields that this version of the library has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
