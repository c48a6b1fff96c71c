using System.Net.Sockets;

namespace LiveOps.Standalone.Pods.Probes;

internal sealed class TcpProbeCheck(ProbeSpec.TcpSocketAction action, int port) : IProbeCheck
{
    public async Task<bool> SucceedsAsync(string podIP, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(action.Host ?? podIP, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
