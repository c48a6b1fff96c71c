using System.Text.Json;
using LiveOps.Gateway.Rooms;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveOps.Gateway.Auth.Oidc;

/// <summary>Reads a user out of an external issuer's claims, as the settings map them.</summary>
internal static class OidcClaims
{
    private static readonly string[] Ranks = [.. UserRoles.Ranked];

    /// <param name="token">Verified.</param>
    /// <param name="options">The mapping.</param>
    /// <param name="named">The room that the request names, for tokens that name none.</param>
    /// <param name="defaultNamespace">Of rooms that are named without one.</param>
    /// <returns>Null where the claims make no user.</returns>
    public static UserToken? Read(JsonWebToken token, OidcOptions options, NamedRoom named, string defaultNamespace)
    {
        // Read here and not through the token's own members, whose types follow the library's parser.
        using var document = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        var claims = document.RootElement;
        if (Texts(claims, options.UserClaim) is not [{ Length: > 0 and <= 200 } user, ..] || RoleOf(claims, options) is not { } role)
        {
            return null;
        }

        var claimed = First(claims, options.RoomClaim) ?? options.Room;
        var room = claimed ?? (role is UserRoles.Host or UserRoles.Admin ? named.Room ?? "" : null);
        if (room is null || (role != UserRoles.Admin && room.Length == 0) || (room.Length > 0 && !RoomIds.IsReference(room)))
        {
            return null;
        }

        var @namespace = First(claims, TokenClaims.Namespace) ?? (claimed is null ? named.Namespace : null);
        return new UserToken
        {
            UserId = options.UserPrefix + user,
            RoomId = RoomIds.NameOf(room),
            Namespace = @namespace ?? defaultNamespace,
            Role = role,
            ExpiresAt = claims.TryGetProperty("exp", out var expiry) && expiry.TryGetInt64(out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
        };
    }

    private static string? RoleOf(JsonElement claims, OidcOptions options) =>
        Texts(claims, options.RoleClaim)
            .Select(value => options.Roles.Count > 0 ? options.Roles.GetValueOrDefault(value) : UserRoles.All.FirstOrDefault(role => role == value))
            .OfType<string>()
            .MaxBy(role => Array.IndexOf(Ranks, role)) ?? options.DefaultRole;

    private static string? First(JsonElement claims, string claim) => Texts(claims, claim) is [var text, ..] ? text : null;

    /// <summary>A claim's text, or the texts of its list.</summary>
    private static IReadOnlyList<string> Texts(JsonElement claims, string claim) =>
        claims.TryGetProperty(claim, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!)],
            _ => [],
        } : [];
}
