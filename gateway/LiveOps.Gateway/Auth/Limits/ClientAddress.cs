using System.Net;
using System.Net.Sockets;

namespace LiveOps.Gateway.Auth.Limits;

/// <summary>The address by which a client is counted.</summary>
internal static class ClientAddress
{
    /// <summary>Null for a loopback address: a proxy of this machine, or this machine itself, stands for many.</summary>
    public static string? Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        {
            return null;
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
        }

        // One customer of a network has at least 2^64 addresses of IPv6, and would never be counted twice by them.
        return new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]).ToString();
    }
}
