using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LiveOps.Mixer.Rtp;

/// <summary>Room for as many datagrams as one system call may bring, allocated once, outside the garbage-collected heap.</summary>
internal sealed unsafe class DatagramBatch : IDisposable
{
    private const int Capacity = 64;
    private const int MaxDatagram = 2048;
    private const int AddressLength = 28;
    private readonly NativeSocket.MessageHeader* _headers;
    private readonly NativeSocket.IoVector* _vectors;
    private readonly byte* _addresses;
    private readonly byte* _data;

    public DatagramBatch()
    {
        _headers = (NativeSocket.MessageHeader*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(NativeSocket.MessageHeader));
        _vectors = (NativeSocket.IoVector*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(NativeSocket.IoVector));
        _addresses = (byte*)NativeMemory.AllocZeroed(Capacity, AddressLength);
        _data = (byte*)NativeMemory.AllocZeroed(Capacity, MaxDatagram);
        for (var i = 0; i < Capacity; i++)
        {
            _vectors[i] = new NativeSocket.IoVector { Base = _data + i * MaxDatagram, Length = MaxDatagram };
            _headers[i].Name = _addresses + i * AddressLength;
            _headers[i].Vectors = _vectors + i;
            _headers[i].VectorCount = 1;
        }
    }

    public bool Full { get; private set; }

    /// <summary>Takes what waits in the socket, without waiting. Returns the number of datagrams.</summary>
    /// <exception cref="SocketException">The socket is broken.</exception>
    public int Receive(SafeHandle socket)
    {
        for (var i = 0; i < Capacity; i++)
        {
            _headers[i].NameLength = AddressLength;
        }

        var count = NativeSocket.ReceiveMany(socket, _headers, Capacity, NativeSocket.DontWait, null);
        Full = count == Capacity;
        if (count >= 0)
        {
            return count;
        }

        const int Again = 11, Interrupted = 4, ConnectionRefused = 111;
        var error = Marshal.GetLastPInvokeError();
        return error is Again or Interrupted or ConnectionRefused ? 0 : throw new SocketException(error);
    }

    public ReadOnlySpan<byte> Datagram(int index) => new(_data + index * MaxDatagram, (int)_headers[index].Length);

    public bool Truncated(int index) => (_headers[index].Flags & NativeSocket.Truncated) != 0;

    public SourceAddress Source(int index) => SourceAddress.From(new ReadOnlySpan<byte>(_addresses + index * AddressLength, AddressLength));

    public void Dispose()
    {
        NativeMemory.Free(_headers);
        NativeMemory.Free(_vectors);
        NativeMemory.Free(_addresses);
        NativeMemory.Free(_data);
    }
}
