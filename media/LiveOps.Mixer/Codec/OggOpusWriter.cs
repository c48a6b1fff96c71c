using System.Buffers;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Codec;

/// <summary>
/// An Ogg Opus stream (RFC 7845) of 20 ms packets. Its pre-skip is zero, so that the decoder's first sample is the first packet's and
/// positions on the timeline are exact.
/// </summary>
internal sealed class OggOpusWriter
{
    private readonly OggPageWriter _pages;
    private long _granule;

    public OggOpusWriter(IBufferWriter<byte> output)
    {
        _pages = new OggPageWriter(output, serial: 1);
        _pages.Write(Head, 0);
        _pages.Flush();
        _pages.Write(Tags, 0);
        _pages.Flush();
    }

    /// <summary>Version 1, two channels, pre-skip 0, 48000 Hz, gain 0, mapping family 0.</summary>
    private static readonly byte[] Head =
        [.. "OpusHead"u8, 1, 2, 0, 0, 0x80, 0xBB, 0, 0, 0, 0, 0];

    /// <summary>No vendor, no comments.</summary>
    private static readonly byte[] Tags =
        [.. "OpusTags"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    public void Write(ReadOnlySpan<byte> packet)
    {
        _granule += OpusFrame.Samples;
        _pages.Write(packet, _granule);
    }

    public void Flush() => _pages.Flush();
}
