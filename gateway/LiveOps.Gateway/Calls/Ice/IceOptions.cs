using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Calls.Ice;

/// <summary>STUN and TURN servers for peer calls; section <c>LiveOps:Gateway:Calls</c>.</summary>
internal sealed record IceOptions : IValidatableObject
{
    /// <summary>STUN servers, such as <c>stun:stun.example:3478</c>. Default none: enough where peers see each other directly.</summary>
    public IReadOnlyList<string> StunUrls { get; init; } = [];

    /// <summary>TURN servers, such as <c>turn:turn.example:3478?transport=udp</c>. Default none.</summary>
    public IReadOnlyList<string> TurnUrls { get; init; } = [];

    /// <summary>The secret shared with the TURN servers (coturn's <c>static-auth-secret</c>). No default.</summary>
    public string? TurnSecret { get; init; }

    /// <summary>File that holds <see cref="TurnSecret"/>; white space at its ends is ignored.</summary>
    public string? TurnSecretFile { get; init; }

    /// <summary>How long a credential opens allocations, in minutes. Default 60.</summary>
    [Range(1, 24 * 60)]
    public int TurnCredentialMinutes { get; init; } = 60;

    /// <summary>Send media only through TURN servers, so that peers do not learn each other's addresses. Default false.</summary>
    public bool RelayOnly { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StunUrls.FirstOrDefault(url => !HasScheme(url, "stun:", "stuns:")) is { } stun)
        {
            yield return new($"'{stun}' does not begin with stun: or stuns:", [nameof(StunUrls)]);
        }

        if (TurnUrls.FirstOrDefault(url => !HasScheme(url, "turn:", "turns:")) is { } turn)
        {
            yield return new($"'{turn}' does not begin with turn: or turns:", [nameof(TurnUrls)]);
        }

        if (TurnUrls.Count > 0 && (TurnSecret is null == TurnSecretFile is null))
        {
            yield return new("TURN servers need exactly one of TurnSecret and TurnSecretFile", [nameof(TurnSecret)]);
        }

        if (TurnSecretFile is not null && !File.Exists(TurnSecretFile))
        {
            yield return new($"there is no file {TurnSecretFile}", [nameof(TurnSecretFile)]);
        }

        if (RelayOnly && TurnUrls.Count == 0)
        {
            yield return new("without TurnUrls nobody could connect", [nameof(RelayOnly)]);
        }
    }

    private static bool HasScheme(string url, params ReadOnlySpan<string> schemes)
    {
        foreach (var scheme in schemes)
        {
            if (url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && url.Length > scheme.Length)
            {
                return true;
            }
        }

        return false;
    }
}
