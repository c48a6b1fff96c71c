using System.Buffers.Binary;

namespace LiveOps.Mixer.Rtp;

/// <summary>Where a packet came from, comparable without allocation.</summary>
internal readonly record struct SourceAddress(UInt128 Address, ushort Port)
{
    private const int InterNetwork = 2;

    /// <summary>From a <c>sockaddr_in</c> or <c>sockaddr_in6</c> as Linux lays them out.</summary>
    public static SourceAddress From(ReadOnlySpan<byte> socketAddress)
    {
        var port = BinaryPrimitives.ReadUInt16BigEndian(socketAddress[2..]);
        return BitConverter.ToUInt16(socketAddress) == InterNetwork
            ? new SourceAddress(BinaryPrimitives.ReadUInt32BigEndian(socketAddress[4..]), port)
            : new SourceAddress(BinaryPrimitives.ReadUInt128BigEndian(socketAddress[8..]), port);
    }
}
