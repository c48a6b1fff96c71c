using LiveOps.Gateway.Auth.Limits;
using LiveOps.Gateway.Auth.Oidc;
using LiveOps.Gateway.Hosting;

namespace LiveOps.Gateway.Auth;

internal static class AuthServices
{
    public static IServiceCollection AddAuth(this IServiceCollection services)
    {
        services.AddSettings<AuthOptions>("LiveOps:Gateway");
        services.AddSingleton<GatewaySecrets>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<TokenVerifier>();
        services.AddSingleton<OidcVerifier>();
        services.AddSingleton<IdentityReader>();
        services.AddHostedService<SecretWatcher>();
        services.AddLimits();
        return services;
    }
}
