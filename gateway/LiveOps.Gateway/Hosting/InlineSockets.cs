namespace LiveOps.Gateway.Hosting;

/// <summary>
/// Has what follows on a socket's event run on the thread that hears of it. Waking another thread costs more than a listener's whole
/// answer; the server's HTTP goes on in the thread pool all the same (<see cref="Edge.Direct.OffloadedReader"/>).
/// </summary>
internal static class InlineSockets
{
    private const string Variable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>To be called before the process uses a socket. A value that is set already stays.</summary>
    public static void Enable()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            Environment.SetEnvironmentVariable(Variable, "1");
        }
    }
}
