using System.Net.Sockets;

namespace LiveOps.Standalone.Up.Addresses;

/// <summary>Finds ports that are taken before anything is started, so that nothing is left half up.</summary>
internal static class PortCheck
{
    /// <exception cref="UpException">Names each port that cannot be had, what wanted it, and the flag that changes it.</exception>
    public static void Run(IEnumerable<PortNeed> needs)
    {
        var problems = needs.Select(Problem).OfType<string>().ToArray();
        if (problems.Length > 0)
        {
            throw new UpException(string.Join(Environment.NewLine, problems));
        }
    }

    private static string? Problem(PortNeed need)
    {
        var endPoint = need.Address.EndPoint;
        try
        {
            using var listener = new TcpListener(endPoint);
            listener.Start();
            return null;
        }
        catch (SocketException exception)
        {
            var trouble = exception.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => "is taken by another process",
                SocketError.AddressNotAvailable => "cannot be used: this machine does not have that address",
                SocketError.AccessDenied => "may not be used by this user",
                _ => $"cannot be used: {exception.Message}",
            };
            return $"port {endPoint.Port} on {endPoint.Address}, wanted for {need.For}, {trouble}; choose another with "
                + $"{need.Flag} {need.Address.Scheme}://{endPoint.Address}:PORT";
        }
    }
}
