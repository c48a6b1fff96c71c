using System.Security.Cryptography;
using System.Text;

namespace LiveOps.Resources.Rooms;

/// <summary>
/// Secret and pin of an AudioBridge room, derived from the bridge's admin key (<c>docs/protocol/media-pods.md</c>), so that operator
/// and gateway agree on them without talking and nothing has to be stored.
/// </summary>
public static class RoomCredentials
{
    private const int Length = 32;

    /// <summary>The AudioBridge <c>secret</c>: who has it may change or destroy the room.</summary>
    /// <param name="adminKey">The bridge's admin key; empty where the bridge was started without one.</param>
    /// <param name="uid">The LiveRoom's UID.</param>
    public static string Secret(string adminKey, string uid) => Derive(adminKey, "room-secret:" + uid);

    /// <summary>The AudioBridge <c>pin</c>: who has it may join the room. It is not the pin that anchors type.</summary>
    /// <param name="adminKey">The bridge's admin key; empty where the bridge was started without one.</param>
    /// <param name="uid">The LiveRoom's UID.</param>
    public static string Pin(string adminKey, string uid) => Derive(adminKey, "room-pin:" + uid);

    private static string Derive(string adminKey, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(adminKey), Encoding.UTF8.GetBytes(purpose)))[..Length];
}
