namespace LiveOps.Standalone.Up.Memory;

/// <summary>Both heaps of this process: the collected one, and that of the C library.</summary>
internal sealed class ProcessMemory : IProcessMemory
{
    public int Collections => GC.CollectionCount(0);

    public void Release()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeHeap.Trim();
    }
}
