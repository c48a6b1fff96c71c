using LiveOps.Operator.Hosting;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up.Components;

internal static class OperatorComponent
{
    public static IComponent Create(UpOptions options, StateFolder state) => new HostComponent("the operator", OperatorHost.Build([], builder =>
        HostDefaults.Apply(builder, options,
        [
            new("LiveOps:Kubeconfig", state.Kubeconfig),
            new("LiveOps:Operator:Http", options.Operator.EndPoint.ToString()),
        ])), HostDefaults.LongestStop);
}
