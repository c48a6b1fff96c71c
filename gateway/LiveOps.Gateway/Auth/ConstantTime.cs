using System.Security.Cryptography;

namespace LiveOps.Gateway.Auth;

/// <summary>Comparison whose duration tells nothing about the secret, its length included.</summary>
internal static class ConstantTime
{
    public static bool Equals(ReadOnlySpan<byte> candidate, ReadOnlySpan<byte> secret)
    {
        Span<byte> candidateHash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> secretHash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(candidate, candidateHash);
        SHA256.HashData(secret, secretHash);
        return CryptographicOperations.FixedTimeEquals(candidateHash, secretHash);
    }
}
