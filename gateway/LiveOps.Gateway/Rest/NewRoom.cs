using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace LiveOps.Gateway.Rest;

/// <summary>Body of <c>POST /api/rooms</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewRoom : RoomSettings
{
    /// <summary>Null has one drawn.</summary>
    [RegularExpression("^[A-Za-z0-9_-]{3,32}$", ErrorMessage = "must be 3 to 32 letters, digits, _ and -")]
    public string? RoomId { get; init; }
}
