using LiveOps.Gateway.Hosting;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up.Components;

internal static class GatewayComponent
{
    /// <param name="jwtSecret">Signs the tokens of anchors and listeners.</param>
    public static IComponent Create(UpOptions options, StateFolder state, string jwtSecret) => new HostComponent("the gateway", GatewayHost.Build([], builder =>
        HostDefaults.Apply(builder, options,
        [
            new("LiveOps:Kubeconfig", state.Kubeconfig),
            new("LiveOps:Gateway:Http", options.Gateway.ToString()),
            new("LiveOps:Gateway:JwtSecret", jwtSecret),
            new("LiveOps:Gateway:AdminToken", state.AdminToken()),
            new("LiveOps:Redis", options.Redis),

            // All of it listens on loopback, where whoever comes is who runs it.
            new("LiveOps:Gateway:Calls:Anonymous", "true"),
        ])), HostDefaults.LongestStop);
}
