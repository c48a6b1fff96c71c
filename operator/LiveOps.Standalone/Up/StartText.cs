using System.Text;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Standalone.Up.Components;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up;

/// <summary>What the user sees once everything runs.</summary>
internal static class StartText
{
    public static string Render(UpOptions options, StateFolder state, IReadOnlyList<MediaNode> waiting)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine("  LiveOps is up.").AppendLine();
        foreach (var (component, label, value) in Lines(options, state))
        {
            if (component is null || options.Components.Contains(component.Value))
            {
                text.AppendLine($"    {label,-12} {value}");
            }
        }

        foreach (var node in waiting)
        {
            var reason = node.Status?.Conditions?.FirstOrDefault(condition => condition.Type == "Ready")?.Message;
            text.AppendLine().AppendLine($"  MediaNode {ObjectKey.Of(node)} is not ready yet{(reason is null ? "" : $": {reason}")}");
        }

        if (options.Components.Count == Enum.GetValues<ComponentName>().Length)
        {
            // Only what invite would not find by itself.
            var flags = (Short(state.Path) == ".liveops" ? "" : $" --state {Short(state.Path)}")
                + (options.Gateway.Url == new Uri("http://127.0.0.1:8080") ? "" : $" --gateway {options.Gateway.Url}");
            text.AppendLine().AppendLine("  Put a room on air, then speak in it and listen to it:").AppendLine();
            text.AppendLine($"    kubectl --kubeconfig {Short(state.Kubeconfig)} apply -f crds/samples/room.yaml");
            text.AppendLine($"    {Short(Environment.ProcessPath!)} invite demo{flags}");
        }

        return text.AppendLine().AppendLine("  Ctrl-C ends everything; rooms come back with the next start.").AppendLine().ToString();
    }

    private static IEnumerable<(ComponentName? Component, string Label, string Value)> Lines(UpOptions options, StateFolder state) =>
    [
        (ComponentName.Gateway, "Gateway", options.Gateway.Url.ToString().TrimEnd('/')),
        (ComponentName.ApiServer, "Kubernetes", $"{options.ApiServer}  (kubeconfig {Short(state.Kubeconfig)})"),
        (ComponentName.Operator, "Metrics", $"{options.Operator.Url}metrics"),
        (ComponentName.Gateway, "Admin token", Short(state.AdminTokenFile)),
        (null, "State", Short(state.Path)),
    ];

    // As the user would type it from where they are.
    private static string Short(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
