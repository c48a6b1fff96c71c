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

    /// <summary>How many were added to one or both.</summary>
    public static long CountUnion(ListenerSketch a, ListenerSketch b)
    {
        var (first, second) = (a._ranks, b._ranks);
        if (first is null && second is null)
        {
            return 0;
        }

        var (sum, empty) = (0.0, 0);
        for (var i = 0; i < Registers; i++)
        {
            var rank = Math.Max(first?[i] ?? 0, second?[i] ?? 0);
            sum += 1.0 / (1UL << rank);
            empty += rank == 0 ? 1 : 0;
        }

        var estimate = Alpha * Registers * Registers / sum;
        return (long)Math.Round(estimate <= 2.5 * Registers && empty > 0 ? Registers * Math.Log((double)Registers / empty) : estimate);
    }
}
