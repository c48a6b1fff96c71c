using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LiveOps.Gateway.Auth;

namespace LiveOps.Gateway.Seats;

/// <summary>
/// The <c>jtoken</c>: base64 of nonce (12) ‖ ciphertext (18) ‖ tag (16), AES-256-GCM with the room's session and the
/// user's id as associated data, over <c>'J' 'T'</c>, session id and handle id (unsigned 64 bit, big-endian). So it is worth
/// nothing in another room, nor in the same room another time, nor to another user. The newest key
/// writes; all that are in use read, so that tokens outlive the rotation of keys.
/// </summary>
internal sealed class ResumeToken(GatewaySecrets secrets)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int PlainLength = 18;

    public string Write(ulong sessionId, ulong handleId, string roomSession, string userId)
    {
        Span<byte> plain = stackalloc byte[PlainLength];
        "JT"u8.CopyTo(plain);
        BinaryPrimitives.WriteUInt64BigEndian(plain[2..], sessionId);
        BinaryPrimitives.WriteUInt64BigEndian(plain[10..], handleId);

        Span<byte> token = stackalloc byte[NonceLength + PlainLength + TagLength];
        RandomNumberGenerator.Fill(token[..NonceLength]);
        using var aes = new AesGcm(secrets.ResumeKeys[0], TagLength);
        aes.Encrypt(token[..NonceLength], plain, token.Slice(NonceLength, PlainLength), token[^TagLength..], Owner(roomSession, userId));
        return Convert.ToBase64String(token);
    }

    /// <summary>The ids, or null for anything that was not written for this user in this session of the room.</summary>
    public (ulong SessionId, ulong HandleId)? Read(string? token, string roomSession, string userId)
    {
        Span<byte> bytes = stackalloc byte[NonceLength + PlainLength + TagLength];
        if (token is null || token.Length > 128 || !Convert.TryFromBase64String(token, bytes, out var length) || length != bytes.Length)
        {
            return null;
        }

        Span<byte> plain = stackalloc byte[PlainLength];
        var owner = Owner(roomSession, userId);
        foreach (var key in secrets.ResumeKeys)
        {
            if (TryDecrypt(key, bytes, owner, plain) && plain.StartsWith("JT"u8))
            {
                return (BinaryPrimitives.ReadUInt64BigEndian(plain[2..]), BinaryPrimitives.ReadUInt64BigEndian(plain[10..]));
            }
        }

        return null;
    }

    private static bool TryDecrypt(byte[] key, ReadOnlySpan<byte> token, byte[] owner, Span<byte> plain)
    {
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(token[..NonceLength], token.Slice(NonceLength, PlainLength), token[^TagLength..], plain, owner);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    private static byte[] Owner(string roomSession, string userId) => Encoding.UTF8.GetBytes($"{roomSession}\n{userId}");
}
