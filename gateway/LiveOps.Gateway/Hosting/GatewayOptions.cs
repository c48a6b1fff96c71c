using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Hosting;

/// <summary>Where the gateway is and what it serves; section <c>LiveOps:Gateway</c>.</summary>
internal sealed record GatewayOptions : IValidatableObject
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
    /// Origins whose pages may open signaling connections and call the API, such as <c>https://radio.example</c>; <c>*</c> allows every one.
    /// The gateway's own origin and loopback addresses always may. Default none.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// Addresses or networks (<c>10.0.0.0/8</c>) of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Default none.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>
    /// How long the gateway that is told to stop goes on serving before it closes its WebSockets, in seconds: as long as whatever sends it requests
    /// takes to notice that it is not ready any more. Default 0.
    /// </summary>
    [Range(0, 300)]
    public double DrainSeconds { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        TrustedProxies.Where(proxy => !Proxies.TryParse(proxy, out _))
            .Select(proxy => new ValidationResult($"'{proxy}' is neither an address nor a network", [nameof(TrustedProxies)]));
}
