using System.Diagnostics.CodeAnalysis;

namespace LiveOps.Gateway.Rest;

/// <summary>A room that was just made, and its pin.</summary>
internal sealed record CreatedRoomBody : RoomBody
{
    [SetsRequiredMembers]
    public CreatedRoomBody(RoomBody room, string? pin)
        : base(room) => Pin = pin;

    /// <summary>Null where there is none.</summary>
    public string? Pin { get; }
}
