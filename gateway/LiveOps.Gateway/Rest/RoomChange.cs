using System.Text.Json.Serialization;

namespace LiveOps.Gateway.Rest;

/// <summary>Body of <c>PATCH /api/rooms/{id}</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RoomChange : RoomSettings;
