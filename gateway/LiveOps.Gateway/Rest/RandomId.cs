using System.Security.Cryptography;

namespace LiveOps.Gateway.Rest;

/// <summary>Ids and pins as the earlier system drew them.</summary>
internal static class RandomId
{
    /// <summary>So many hexadecimal digits that nobody can guess.</summary>
    public static string Draw(int digits) => RandomNumberGenerator.GetHexString(digits, lowercase: true);
}
