using System.Text.Json.Serialization;

namespace LiveOps.Gateway.Rest;

/// <summary>Why a request was refused.</summary>
internal sealed record ErrorBody(string Error)
{
    [JsonPropertyOrder(-1)]
    public bool Success { get; }

    /// <summary>Which fields are wrong; null where that cannot be said.</summary>
    public IReadOnlyList<FieldError>? Details { get; init; }
}
