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
        return services;
    }
}
