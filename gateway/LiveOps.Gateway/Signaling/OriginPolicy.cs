using System.Net;
using LiveOps.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Signaling;

/// <summary>
/// Which pages may open a connection. Browsers send Origin and do not let pages forge it; programs send none and are
/// judged by their token alone.
/// </summary>
internal sealed class OriginPolicy(IOptions<GatewayOptions> options)
{
    /// <summary>What a page is told that may not; the origin itself is not repeated, as whatever sent it chose it.</summary>
    public const string Refusal = "pages of this origin are not allowed here: whoever runs the gateway can add it to LiveOps:Gateway:AllowedOrigins";

    private readonly HashSet<string> _allowed = new(options.Value.AllowedOrigins.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    public bool Allows(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } text, ..] || _allowed.Contains("*") || _allowed.Contains(text))
        {
            return true;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var origin) && (IsLoopback(origin) || IsOwn(origin, request.Host));
    }

    private static bool IsLoopback(Uri origin) =>
        origin.Host == "localhost" || (IPAddress.TryParse(origin.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Scheme is left out: behind a proxy that ends TLS the gateway sees http where the page is https.</summary>
    private static bool IsOwn(Uri origin, HostString host) =>
        string.Equals(origin.Host, host.Host, StringComparison.OrdinalIgnoreCase) && (host.Port is null || origin.Port == host.Port);
}
