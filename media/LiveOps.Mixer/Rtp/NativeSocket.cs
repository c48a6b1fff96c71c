using System.Runtime.InteropServices;

namespace LiveOps.Mixer.Rtp;

/// <summary>recvmmsg(2): many datagrams for one system call, which .NET's sockets do not offer.</summary>
internal static unsafe partial class NativeSocket
{
    public const int DontWait = 0x40;
    public const int Truncated = 0x20;

    [LibraryImport("libc", EntryPoint = "recvmmsg", SetLastError = true)]
    public static partial int ReceiveMany(SafeHandle socket, MessageHeader* messages, uint count, int flags, void* timeout);

    /// <summary><c>struct mmsghdr</c> on 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 64)]
    public struct MessageHeader
    {
        [FieldOffset(0)]
        public byte* Name;

        [FieldOffset(8)]
        public uint NameLength;

        [FieldOffset(16)]
        public IoVector* Vectors;

        [FieldOffset(24)]
        public nuint VectorCount;

        [FieldOffset(48)]
        public int Flags;

        [FieldOffset(56)]
        public uint Length;
    }

    /// <summary><c>struct iovec</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct IoVector
    {
        public byte* Base;
        public nuint Length;
    }
}
