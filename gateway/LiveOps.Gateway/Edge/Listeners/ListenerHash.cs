using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace LiveOps.Gateway.Edge.Listeners;

/// <summary>
/// Tells listeners apart: by the id that a player gives (<c>?listener=</c>), else by address and User-Agent. Only a hash is kept, keyed
/// with what is drawn at start and shared by all gateways, so that nobody can work out ids that count as many, or be found again by it.
/// </summary>
internal sealed class ListenerHash
{
    private const int AddressLength = 16;
    private const int LongestText = 256;
    private const int KeyLength = 32;

    private volatile byte[] _key = RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>What the hashes are keyed with. Who is counted under one key counts anew under another.</summary>
    public byte[] Key
    {
        get => _key;
        set => _key = value;
    }

    public ulong Of(HttpContext context) =>
        context.Request.Query["listener"] is [{ Length: > 0 } id, ..]
            ? Of(null, Encoding.UTF8.GetBytes(id))
            : Of(context.Connection.RemoteIpAddress, Encoding.UTF8.GetBytes(context.Request.Headers.UserAgent.ToString()));

    /// <param name="address">Null where <paramref name="text"/> alone tells.</param>
    /// <param name="text">Id or User-Agent; what is beyond 256 bytes does not count.</param>
    public ulong Of(IPAddress? address, ReadOnlySpan<byte> text)
    {
        Span<byte> all = stackalloc byte[AddressLength + LongestText];
        all.Clear();
        address?.MapToIPv6().TryWriteBytes(all, out _);
        text = text[..Math.Min(text.Length, LongestText)];
        text.CopyTo(all[AddressLength..]);

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, all[..(AddressLength + text.Length)], hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
