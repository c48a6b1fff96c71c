using LiveOps.Gateway.Auth;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Presence.Revocations;

/// <summary>How long tokens must be refused that are taken out of use.</summary>
internal sealed class RevocationTerm(IOptions<AuthOptions> options, TimeProvider time)
{
    /// <summary>Milliseconds since 1970.</summary>
    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>When even a token that is issued now has expired by itself.</summary>
    public DateTimeOffset End => options.Value.AcceptTokensWithoutExpiry
        ? DateTimeOffset.MaxValue
        : time.GetUtcNow().AddMinutes(options.Value.TokenLifetimeMinutes);
}
