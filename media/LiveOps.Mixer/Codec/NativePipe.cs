using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

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
    private const int CloseOnExec = 0x80000;
    private const int Interrupted = 4;
    private const int Again = 11;

    /// <summary>Nothing can be read or written now.</summary>
    public const int WouldBlock = -1;

    /// <summary>The other end is gone.</summary>
    public const int Closed = -2;

    /// <summary>A pipe for what a child is to read. Returns the child's end; this one's does not wait.</summary>
    public static SafeFileHandle ToChild(out SafeFileHandle writer)
    {
        (var reader, writer) = Create();
        MakeNonBlocking(writer);
        return reader;
    }

    /// <summary>A pipe for what a child is to write. Returns the child's end; this one's does not wait.</summary>
    public static SafeFileHandle FromChild(out SafeFileHandle reader)
    {
        (reader, var writer) = Create();
        MakeNonBlocking(reader);
        return writer;
    }

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

    private static unsafe (SafeFileHandle Reader, SafeFileHandle Writer) Create()
    {
        var ends = stackalloc int[2];
        return Pipe(ends, CloseOnExec) == 0
            ? (new SafeFileHandle(ends[0], ownsHandle: true), new SafeFileHandle(ends[1], ownsHandle: true))
            : throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    private static int Failure() => Marshal.GetLastPInvokeError() is Again or Interrupted ? WouldBlock : Closed;

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    private static unsafe partial int Pipe(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeHandle pipe, int command, int argument);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static unsafe partial nint Read(SafeHandle pipe, byte* target, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint Write(SafeHandle pipe, byte* source, nuint count);
}
