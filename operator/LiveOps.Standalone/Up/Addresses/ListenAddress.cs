using System.Net;

namespace LiveOps.Standalone.Up.Addresses;

/// <summary>A URL at which something listens: a scheme, an IP address and a port.</summary>
internal sealed record ListenAddress(string Scheme, IPEndPoint EndPoint)
{
    /// <summary>As people open it: every address of this machine is also its loopback address.</summary>
    public Uri Url => EndPoint.Address.Equals(IPAddress.Any) || EndPoint.Address.Equals(IPAddress.IPv6Any)
        ? new($"{Scheme}://127.0.0.1:{EndPoint.Port}")
        : new($"{Scheme}://{EndPoint}");

    public bool IsLoopback => IPAddress.IsLoopback(EndPoint.Address);

    /// <summary>Reads <c>SCHEME://ADDRESS:PORT</c>; false where it is anything else.</summary>
    public static bool TryParse(string text, string scheme, out ListenAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != scheme || url.PathAndQuery != "/" || url.UserInfo.Length > 0)
        {
            return false;
        }

        var host = url.Host is "localhost" ? "127.0.0.1" : url.Host.Trim('[', ']');
        if (!IPAddress.TryParse(host, out var ip) || url.Port is < 1 or > IPEndPoint.MaxPort)
        {
            return false;
        }

        address = new(scheme, new(ip, url.Port));
        return true;
    }

    public override string ToString() => $"{Scheme}://{EndPoint}";
}
