using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace LiveOps.Gateway.Hosting;

/// <summary>How the server reads its sockets.</summary>
internal static class SocketSettings
{
    public static void Set(SocketTransportOptions sockets)
    {
        // A read for each request instead of a question and a read; it costs an idle connection 4 KiB.
        sockets.WaitForDataBeforeAllocatingBuffer = false;

        // Direct answers are sent where the request was received, without another thread being woken; all else is offloaded again.
        sockets.UnsafePreferInlineScheduling = true;
    }
}
