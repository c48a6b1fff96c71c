using System.Runtime.CompilerServices;
using LiveOps.Standalone.Up.Memory;

namespace LiveOps.Standalone.Tests.Up.Memory;

public sealed class ProcessMemoryTests
{
    [Fact]
    public void Release_WhatNobodyHolds_IsCollectedAndCounted()
    {
        var memory = new ProcessMemory();
        var before = memory.Collections;
        var garbage = MakeGarbage();

        memory.Release();

        garbage.IsAlive.ShouldBeFalse();
        memory.Collections.ShouldBeGreaterThan(before);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference MakeGarbage() => new(new byte[1 << 20]);
}
