namespace LiveOps.Mixer.Codec;

/// <summary>Ogg's checksum: CRC-32 with polynomial 0x04C11DB7, neither reflected nor inverted (RFC 3533 section 6).</summary>
internal static class OggCrc
{
    private static readonly uint[] Table = BuildTable();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = 0u;
        foreach (var value in bytes)
        {
            crc = (crc << 8) ^ Table[(crc >> 24) ^ value];
        }

        return crc;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var crc = i << 24;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc << 1) ^ ((crc & 0x80000000) != 0 ? 0x04C11DB7u : 0);
            }

            table[i] = crc;
        }

        return table;
    }
}
