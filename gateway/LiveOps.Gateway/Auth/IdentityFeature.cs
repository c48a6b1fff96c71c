namespace LiveOps.Gateway.Auth;

/// <summary>Who sent a request, as <see cref="IdentityMiddleware"/> found out.</summary>
internal static class IdentityFeature
{
    public static Identity GetIdentity(this HttpContext context) => context.Features.Get<Identity>() ??
        throw new InvalidOperationException($"{context.Request.Path} is not among the paths whose senders are looked at");
}
