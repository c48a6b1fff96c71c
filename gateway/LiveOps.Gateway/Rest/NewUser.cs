using System.ComponentModel.DataAnnotations;
using LiveOps.Gateway.Auth;

namespace LiveOps.Gateway.Rest;

/// <summary>Body of <c>POST /api/rooms/{id}/users</c>.</summary>
internal sealed record NewUser : IValidatableObject
{
    /// <summary>host, guest, anchor or listener; absent stands for anchor.</summary>
    public string? Role { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Role is not null && !UserRoles.All.Contains(Role, StringComparer.Ordinal))
        {
            yield return new($"must be one of {string.Join(", ", UserRoles.All)}", [nameof(Role)]);
        }
    }
}
