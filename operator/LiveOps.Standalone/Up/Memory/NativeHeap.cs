using System.Runtime.InteropServices;

namespace LiveOps.Standalone.Up.Memory;

/// <summary>
/// The heap of the GNU C library, from which the runtime takes what it compiles with and TLS its connections. Of other C libraries,
/// which have no such function, nothing is asked.
/// </summary>
internal static class NativeHeap
{
    private delegate int TrimAll(nuint pad);

    /// <summary>Gives every free page back to the system. The library by itself does so only at the end of each of its heaps.</summary>
    public static void Trim()
    {
        if (OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out var trim))
        {
            Marshal.GetDelegateForFunctionPointer<TrimAll>(trim)(0);
        }
    }
}
