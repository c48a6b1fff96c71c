using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Rest;

/// <summary>Body of <c>PUT /api/modules/{type}/{id}/mark</c>.</summary>
internal sealed record NodeMark : IValidatableObject
{
    public string? Label { get; init; }

    /// <summary>Seconds; 0 stands for ever.</summary>
    [Range(0, 86400)]
    public int Ttl { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Rooms.NodeMarks.Labels.Contains(Label, StringComparer.Ordinal))
        {
            yield return new($"must be one of {string.Join(", ", Rooms.NodeMarks.Labels)}", [nameof(Label)]);
        }
    }
}
