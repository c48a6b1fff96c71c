using System.Buffers;
using System.Buffers.Binary;

namespace LiveOps.Mixer.Codec;

/// <summary>Writes the pages of one logical Ogg stream (RFC 3533). Packets gather until the page is flushed or full.</summary>
internal sealed class OggPageWriter(IBufferWriter<byte> output, uint serial)
{
    private const int HeaderBytes = 27;
    private const int MaxLacing = 255;
    private readonly byte[] _lacing = new byte[MaxLacing];
    private readonly ArrayBufferWriter<byte> _payload = new(4096);
    private int _lacingCount;
    private uint _page;
    private long _granule;

    /// <param name="packet">At most <c>255·254</c> bytes; every Opus packet is far below.</param>
    /// <param name="granule">The stream's time at the end of the packet, in samples at 48 kHz.</param>
    public void Write(ReadOnlySpan<byte> packet, long granule)
    {
        var lacing = packet.Length / MaxLacing + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lacing, MaxLacing, nameof(packet));
        if (_lacingCount + lacing > MaxLacing)
        {
            Flush();
        }

        _lacing.AsSpan(_lacingCount, lacing - 1).Fill(MaxLacing);
        _lacing[_lacingCount + lacing - 1] = (byte)(packet.Length % MaxLacing);
        _lacingCount += lacing;
        _payload.Write(packet);
        _granule = granule;
    }

    public void Flush()
    {
        if (_lacingCount == 0)
        {
            return;
        }

        const byte beginOfStream = 2;
        var length = HeaderBytes + _lacingCount + _payload.WrittenCount;
        var page = output.GetSpan(length)[..length];
        "OggS"u8.CopyTo(page);
        page[4] = 0;
        page[5] = _page == 0 ? beginOfStream : (byte)0;
        BinaryPrimitives.WriteInt64LittleEndian(page[6..], _granule);
        BinaryPrimitives.WriteUInt32LittleEndian(page[14..], serial);
        BinaryPrimitives.WriteUInt32LittleEndian(page[18..], _page);
        page[22..26].Clear();
        page[26] = (byte)_lacingCount;
        _lacing.AsSpan(0, _lacingCount).CopyTo(page[HeaderBytes..]);
        _payload.WrittenSpan.CopyTo(page[(HeaderBytes + _lacingCount)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(page[22..], OggCrc.Of(page));
        output.Advance(length);
        _page++;
        _lacingCount = 0;
        _payload.ResetWrittenCount();
    }
}
