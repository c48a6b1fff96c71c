using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace LiveOps.Mixer.Hls;

/// <summary>AES-128 in CBC mode with PKCS7 padding. The initialization vector is the media sequence number, and is named all the same.</summary>
internal sealed class SegmentCipher : IDisposable
{
    private const int BlockBytes = 16;
    private readonly Aes _aes = Aes.Create();

    public SegmentCipher(byte[] key)
    {
        Key = key;
        _aes.Key = key;
    }

    public byte[] Key { get; }

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(BlockBytes);

    public static string VectorAttribute(long segment) => "0x" + segment.ToString("x32", CultureInfo.InvariantCulture);

    public byte[] Encrypt(long segment, ReadOnlySpan<byte> plain)
    {
        Span<byte> vector = stackalloc byte[BlockBytes];
        BinaryPrimitives.WriteInt64BigEndian(vector[8..], segment);
        return _aes.EncryptCbc(plain, vector);
    }

    public void Dispose() => _aes.Dispose();
}
