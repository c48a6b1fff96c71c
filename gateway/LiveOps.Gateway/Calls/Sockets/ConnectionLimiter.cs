using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>How many connections there are, in all and of one client.</summary>
internal sealed class ConnectionLimiter(IOptions<CallOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _ofClient = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Counts a connection in.</summary>
    /// <param name="client">A user, or an address.</param>
    /// <returns>101, or the status to refuse it with; who got 101 must <see cref="Leave"/>.</returns>
    public int Enter(string client)
    {
        lock (_lock)
        {
            var own = _ofClient.GetValueOrDefault(client);
            if (own >= options.Value.ConnectionsPerClient)
            {
                return StatusCodes.Status429TooManyRequests;
            }

            if (_all >= options.Value.Connections)
            {
                return StatusCodes.Status503ServiceUnavailable;
            }

            _ofClient[client] = own + 1;
            _all++;
            return StatusCodes.Status101SwitchingProtocols;
        }
    }

    public void Leave(string client)
    {
        lock (_lock)
        {
            _all--;
            if (--_ofClient[client] == 0)
            {
                _ofClient.Remove(client);
            }
        }
    }
}
