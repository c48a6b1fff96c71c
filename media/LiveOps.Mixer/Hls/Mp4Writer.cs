using System.Buffers.Binary;
using System.Text;

namespace LiveOps.Mixer.Hls;

/// <summary>Writes ISO base media boxes (ISO 14496-12 section 4.2). A box's size is filled in when it ends.</summary>
internal sealed class Mp4Writer
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    /// <summary>Begins a box and returns what <see cref="End"/> wants.</summary>
    public int Begin(string type)
    {
        var start = Length;
        U32(0);
        Encoding.ASCII.GetBytes(type, Take(4));
        return start;
    }

    /// <summary>Begins a box with a version and flags (a FullBox).</summary>
    public int Begin(string type, byte version, uint flags)
    {
        var start = Begin(type);
        U32(((uint)version << 24) | flags);
        return start;
    }

    public void End(int start) => PatchU32(start, (uint)(Length - start));

    public void U8(byte value) => Take(1)[0] = value;

    public void U16(ushort value) => BinaryPrimitives.WriteUInt16BigEndian(Take(2), value);

    public void U32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);

    public void U64(ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Take(8), value);

    public void Text(string value) => Encoding.ASCII.GetBytes(value, Take(value.Length));

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    public void Zeros(int count) => Take(count).Clear();

    public void PatchU32(int position, uint value) => BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(position), value);

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    private Span<byte> Take(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
        }

        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }
}
