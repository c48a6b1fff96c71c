using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Hosting;

/// <summary>Where the gateway is and what it serves; section <c>LiveOps:Gateway</c>.</summary>
internal sealed record GatewayOptions
{
    /// <summary>Address it listens on. Default <c>http://127.0.0.1:8080</c>.</summary>
    [Required]
    public string Http { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Namespace of rooms that are named without one. Default <c>default</c>.</summary>
    [Required]
    public string Namespace { get; init; } = "default";

    /// <summary>URL at which people reach the gateway, for links in answers. Default: the request's own scheme and host.</summary>
    [Url]
    public string? PublicUrl { get; init; }

    /// <summary>
    /// Origins whose pages may open signaling connections, such as <c>https://radio.example</c>; <c>*</c> allows every one.
    /// The gateway's own origin and loopback addresses always may. Default none.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];
}
