using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Codec;

namespace LiveOps.Mixer.Tests.Codec;

public sealed class PacketLogTests
{
    [Fact]
    public void TrimTo_AnyPoint_LeavesTheRestAsItWas() => Prop.ForAll<byte[][], PositiveInt, int>((packets, trims, first) =>
    {
        var log = new PacketLog(first);
        for (var i = 0; i < packets.Length; i++)
        {
            log.Add(packets[i]);
            if (i % trims.Get == 0)
            {
                log.TrimTo(first + i / 2);
            }
        }

        return log.End == (long)first + packets.Length
            && Enumerable.Range(0, packets.Length).All(i => first + i < log.First || log[first + i].SequenceEqual(packets[i]));
    }).QuickCheckThrowOnFailure();
}
