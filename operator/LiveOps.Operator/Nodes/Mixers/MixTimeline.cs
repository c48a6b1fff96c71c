using System.Text.Json.Serialization;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>How a mix numbers its segments.</summary>
internal sealed record MixTimeline
{
    /// <summary>When segment 0 began, to the millisecond.</summary>
    public required DateTimeOffset Origin { get; init; }

    public required int Epoch { get; init; }

    /// <summary>First media sequence number that no listener has seen, or null to begin with the present one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? ResumeFrom { get; init; }
}
