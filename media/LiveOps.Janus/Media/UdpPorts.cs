using System.Net;
using System.Net.Sockets;

namespace LiveOps.Janus.Media;

internal static class UdpPorts
{
    private const int Attempts = 100;

    /// <summary>An even port that is free together with the next, which FFmpeg takes for RTCP.</summary>
    public static int FindFreeEven(IPAddress address)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var first = new UdpClient(new IPEndPoint(address, 0));
            var port = ((IPEndPoint)first.Client.LocalEndPoint!).Port;
            if (port % 2 == 0 && IsFree(address, port + 1))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"No pair of UDP ports is free at {address}.");
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var probe = new UdpClient(new IPEndPoint(address, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
