using System.Net;
using System.Net.Sockets;

namespace LiveOps.TestKit.Network;

/// <summary>Ports for processes that must be told theirs.</summary>
public static class FreePort
{
    /// <summary>A port on 127.0.0.1 at which nobody listens at this moment.</summary>
    public static int Draw()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
