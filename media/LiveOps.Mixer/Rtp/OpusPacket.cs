namespace LiveOps.Mixer.Rtp;

/// <summary>Takes an Opus packet apart into its frames (RFC 6716 section 3.2).</summary>
internal static class OpusPacket
{
    /// <summary>An Opus packet holds at most 120 ms: 48 frames of 2.5 ms.</summary>
    public const int MaxFrames = 48;

    private const int MaxFrameBytes = 1275;
    private const int MaxSamples = 5760;

    /// <summary>Fills <paramref name="frames"/> (<see cref="MaxFrames"/> long); returns their number, 0 if the packet is malformed.</summary>
    public static int Parse(ReadOnlySpan<byte> packet, Span<Range> frames)
    {
        if (packet.IsEmpty)
        {
            return 0;
        }

        return new OpusToc(packet[0]).Code switch
        {
            0 => Fixed(packet.Length, 1, 1, frames),
            1 => Fixed(packet.Length, 1, 2, frames),
            2 => TwoOfAnySize(packet, frames),
            _ => Many(packet, frames),
        };
    }

    private static int Fixed(int end, int start, int count, Span<Range> frames)
    {
        var size = (end - start) / count;
        if (size * count != end - start || size > MaxFrameBytes)
        {
            return 0;
        }

        for (var i = 0; i < count; i++)
        {
            frames[i] = (start + i * size)..(start + (i + 1) * size);
        }

        return count;
    }

    private static int TwoOfAnySize(ReadOnlySpan<byte> packet, Span<Range> frames)
    {
        var at = 1;
        if (!TryReadSize(packet, ref at, out var first) || at + first > packet.Length || packet.Length - at - first > MaxFrameBytes)
        {
            return 0;
        }

        frames[0] = at..(at + first);
        frames[1] = (at + first)..packet.Length;
        return 2;
    }

    private static int Many(ReadOnlySpan<byte> packet, Span<Range> frames)
    {
        if (packet.Length < 2)
        {
            return 0;
        }

        var count = packet[1] & 0x3F;
        if (count == 0 || count * new OpusToc(packet[0]).FrameSamples > MaxSamples)
        {
            return 0;
        }

        var at = 2;
        var padding = (packet[1] & 0x40) != 0 ? ReadPadding(packet, ref at) : 0;
        var end = packet.Length - padding;
        if (end < at)
        {
            return 0;
        }

        return (packet[1] & 0x80) == 0 ? Fixed(end, at, count, frames) : Variable(packet[..end], at, count, frames);
    }

    private static int Variable(ReadOnlySpan<byte> packet, int at, int count, Span<Range> frames)
    {
        Span<int> sizes = stackalloc int[MaxFrames];
        var total = 0;
        for (var i = 0; i < count - 1; i++)
        {
            if (!TryReadSize(packet, ref at, out sizes[i]))
            {
                return 0;
            }

            total += sizes[i];
        }

        sizes[count - 1] = packet.Length - at - total;
        if (sizes[count - 1] is < 0 or > MaxFrameBytes)
        {
            return 0;
        }

        for (var i = 0; i < count; i++)
        {
            frames[i] = at..(at + sizes[i]);
            at += sizes[i];
        }

        return count;
    }

    private static int ReadPadding(ReadOnlySpan<byte> packet, ref int at)
    {
        var padding = 0;
        while (at < packet.Length)
        {
            var value = packet[at++];
            padding += value == 255 ? 254 : value;
            if (value != 255)
            {
                break;
            }
        }

        return padding;
    }

    private static bool TryReadSize(ReadOnlySpan<byte> packet, ref int at, out int size)
    {
        size = 0;
        if (at >= packet.Length)
        {
            return false;
        }

        size = packet[at++];
        if (size < 252)
        {
            return true;
        }

        if (at >= packet.Length)
        {
            return false;
        }

        size += 4 * packet[at++];
        return true;
    }
}
