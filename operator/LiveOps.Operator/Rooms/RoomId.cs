using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LiveOps.Operator.Rooms;

/// <summary>The AudioBridge room id of a LiveRoom: any operator computes the same, so a restart finds the room it made.</summary>
internal static class RoomId
{
    /// <summary>How many ids a room has to try when somebody else's rooms hold the first ones.</summary>
    public const int Candidates = 8;

    /// <summary>A positive integer below 2^53: what fits into JavaScript's numbers survives every client.</summary>
    /// <param name="uid">The LiveRoom's UID.</param>
    /// <param name="attempt">0 for the first choice.</param>
    public static long Candidate(string uid, int attempt)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(attempt == 0 ? uid : $"{uid}#{attempt}"));
        return Math.Max(1, (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11));
    }
}
