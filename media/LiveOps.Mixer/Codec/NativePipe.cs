using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LiveOps.Mixer.Codec;

/// <summary>
/// Pipes read and written without waiting. .NET's pipe streams block a thread for each pending read, which for a thousand encoders
/// would be a thousand threads.
/// </summary>
internal static partial class NativePipe
{
    private const int GetFlags = 3;
    private const int SetFlags = 4;
    private const int NonBlocking = 0x800;
    private const int Interrupted = 4;
    private const int Again = 11;

    /// <summary>Nothing can be read or written now.</summary>
    public const int WouldBlock = -1;

    /// <summary>The other end is gone.</summary>
    public const int Closed = -2;

    public static void MakeNonBlocking(SafeHandle pipe)
    {
        var flags = Control(pipe, GetFlags, 0);
        if (flags < 0 || Control(pipe, SetFlags, flags | NonBlocking) < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>The number of bytes, <see cref="WouldBlock"/> or <see cref="Closed"/>.</summary>
    public static unsafe int Read(SafeHandle pipe, Span<byte> target)
    {
        fixed (byte* bytes = target)
        {
            var count = (int)Read(pipe, bytes, (nuint)target.Length);
            return count > 0 ? count : count == 0 ? Closed : Failure();
        }
    }

    /// <inheritdoc cref="Read(SafeHandle, Span{byte})"/>
    public static unsafe int Write(SafeHandle pipe, ReadOnlySpan<byte> source)
    {
        fixed (byte* bytes = source)
        {
            var count = (int)Write(pipe, bytes, (nuint)source.Length);
            return count >= 0 ? count : Failure();
        }
    }

    private static int Failure() => Marshal.GetLastPInvokeError() is Again or Interrupted ? WouldBlock : Closed;

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeHandle pipe, int command, int argument);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static unsafe partial nint Read(SafeHandle pipe, byte* target, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint Write(SafeHandle pipe, byte* source, nuint count);
}
