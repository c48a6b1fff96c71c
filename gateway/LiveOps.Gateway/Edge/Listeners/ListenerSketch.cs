using System.Buffers.Binary;
using System.Numerics;

namespace LiveOps.Gateway.Edge.Listeners;

/// <summary>
/// HyperLogLog (Flajolet, Fusy, Gandouet, Meunier 2007) with 4,096 registers: as much memory for a million listeners as for none, and so
/// no way to use memory up by asking under many names. Standard error 1.6 %; up to some thousands it counts empty registers instead, which is
/// exact but for collisions.
/// </summary>
internal sealed class ListenerSketch
{
    private const int IndexBits = 12;
    private const int Registers = 1 << IndexBits;
    private const int EntryLength = 3;

    /// <summary>All bits of a hash beyond the index are zero.</summary>
    private const int HighestRank = 64 - IndexBits + 1;

    private const double Alpha = 0.7213 / (1 + (1.079 / Registers));

    /// <summary>Allocated with the first listener: most rooms have none.</summary>
    private byte[]? _ranks;

    /// <summary>Writers may lose a race for one register, which the listener's next request makes good.</summary>
    public void Add(ulong hash)
    {
        var ranks = _ranks ?? Interlocked.CompareExchange(ref _ranks, new byte[Registers], null) ?? _ranks;
        var index = hash >> (64 - IndexBits);
        var rank = (byte)(BitOperations.LeadingZeroCount((hash << IndexBits) | (1UL << (IndexBits - 1))) + 1);
        if (ranks[index] < rank)
        {
            ranks[index] = rank;
        }
    }

    /// <summary>Nobody was added.</summary>
    public bool IsEmpty => _ranks is null;

    /// <summary>Those who were added to any.</summary>
    public static ListenerSketch Union(params ReadOnlySpan<ListenerSketch> sketches)
    {
        var union = new ListenerSketch();
        foreach (var sketch in sketches)
        {
            if (sketch._ranks is { } ranks)
            {
                var all = union._ranks ??= new byte[Registers];
                for (var i = 0; i < Registers; i++)
                {
                    all[i] = Math.Max(all[i], ranks[i]);
                }
            }
        }

        return union;
    }

    /// <summary>How many were added to any.</summary>
    public static long CountUnion(params ReadOnlySpan<ListenerSketch> sketches)
    {
        if (Union(sketches)._ranks is not { } ranks)
        {
            return 0;
        }

        var (sum, empty) = (0.0, 0);
        foreach (var rank in ranks)
        {
            sum += 1.0 / (1UL << rank);
            empty += rank == 0 ? 1 : 0;
        }

        var estimate = Alpha * Registers * Registers / sum;
        return (long)Math.Round(estimate <= 2.5 * Registers && empty > 0 ? Registers * Math.Log((double)Registers / empty) : estimate);
    }

    /// <summary>The sketch as bytes: all registers or, where that is shorter, index (two bytes, big endian) and rank of those in use.</summary>
    public byte[] ToBytes()
    {
        if (_ranks is not { } ranks)
        {
            return [];
        }

        var used = ranks.Count(rank => rank > 0);
        if (used * EntryLength >= Registers)
        {
            return [.. ranks];
        }

        var bytes = new byte[used * EntryLength];
        var at = 0;
        for (var i = 0; i < Registers; i++)
        {
            if (ranks[i] > 0)
            {
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)i);
                bytes[at + 2] = ranks[i];
                at += EntryLength;
            }
        }

        return bytes;
    }

    /// <exception cref="FormatException">These are not the bytes of a sketch.</exception>
    public static ListenerSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        var ranks = new byte[Registers];
        if (bytes.Length == Registers)
        {
            bytes.CopyTo(ranks);
        }
        else
        {
            for (; bytes.Length >= EntryLength; bytes = bytes[EntryLength..])
            {
                ranks[BinaryPrimitives.ReadUInt16BigEndian(bytes) & (Registers - 1)] = bytes[2];
            }

            if (!bytes.IsEmpty)
            {
                throw new FormatException("A sketch has all registers, or three bytes for each in use.");
            }
        }

        return ranks.Max() <= HighestRank ? new ListenerSketch { _ranks = ranks } : throw new FormatException($"A register of a sketch holds {HighestRank} at most.");
    }
}
