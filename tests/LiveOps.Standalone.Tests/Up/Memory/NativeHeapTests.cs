using System.Globalization;
using System.Runtime.InteropServices;
using LiveOps.Standalone.Up.Memory;

namespace LiveOps.Standalone.Tests.Up.Memory;

public sealed class NativeHeapTests
{
    private const int BlockBytes = 64 << 10;
    private const int Blocks = 2048;

    /// <summary>The library by itself gives back only what is free at the end of its heap.</summary>
    [Fact]
    public void Trim_PagesFreeBetweenBlocksInUse_AreGivenBack()
    {
        var content = new byte[BlockBytes];
        var blocks = new nint[Blocks];
        foreach (ref var block in blocks.AsSpan())
        {
            block = Marshal.AllocHGlobal(BlockBytes);
            Marshal.Copy(content, 0, block, BlockBytes);
        }

        for (var n = 0; n < Blocks; n++)
        {
            if (n % 16 != 0)
            {
                Marshal.FreeHGlobal(blocks[n]);
            }
        }

        var before = ResidentBytes();
        NativeHeap.Trim();
        var after = ResidentBytes();

        for (var n = 0; n < Blocks; n += 16)
        {
            Marshal.FreeHGlobal(blocks[n]);
        }

        (before - after).ShouldBeGreaterThan(BlockBytes * Blocks / 2);
    }

    private static long ResidentBytes() =>
        long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
}
