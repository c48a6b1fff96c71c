using System.CommandLine;
using LiveOps.Kubectl.Cluster;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using Spectre.Console;

namespace LiveOps.Kubectl.Logs;

/// <summary><c>kubectl liveops logs ROOM</c></summary>
internal static class LogsCommand
{
    public static Command Create(ClusterFlags flags)
    {
        var name = new Argument<string>("room") { Description = "Name of the LiveRoom." };
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on as lines come." };
        var tail = new Option<int>("--tail") { Description = "How many of the last lines of each Pod; -1 for all.", DefaultValueFactory = _ => 50 };
        var command = new Command("logs", "Print the logs of the Pods that serve a room, each line with its Pod's name.") { name, follow, tail };
        command.SetAction(flags, async (parsed, client, console, cancellationToken) =>
        {
            var room = await client.GetAsync<LiveRoom>("liverooms.liveops.dev", parsed.GetValue(name)!, cancellationToken);
            var pods = await PodsAsync(client, room, cancellationToken);
            var width = pods.Max(pod => pod.Name.Length);
            await Task.WhenAll(pods.Select(pod => client.FollowAsync(
                ["logs", pod.Name, $"--namespace={pod.Namespace}", $"--tail={parsed.GetValue(tail)}", $"--follow={(parsed.GetValue(follow) ? "true" : "false")}"],
                line => Print(console, pod.Name.PadRight(width), line),
                cancellationToken)));
            return 0;
        });
        return command;
    }

    /// <summary>Pods of nodes that the operator made; a process that runs elsewhere has none.</summary>
    private static async Task<IReadOnlyList<ObjectKey>> PodsAsync(KubectlClient client, LiveRoom room, CancellationToken cancellationToken)
    {
        var placed = new[] { room.Status?.Bridge?.Node, room.Status?.Mixer?.Node }.OfType<string>().ToList();
        var nodes = await client.ListAsync<MediaNode>("medianodes.liveops.dev", cancellationToken);
        var pods = nodes.Where(node => node.Spec.Template is not null).Select(ObjectKey.Of).Where(key => placed.Contains(key.ToString())).ToList();
        return pods.Count > 0 ? pods : throw new KubectlException(placed.Count == 0
            ? $"{ObjectKey.Of(room)} is not placed on any node, so no Pod serves it."
            : $"{ObjectKey.Of(room)} is on {string.Join(" and ", placed)}, which are no Pods of this cluster.");
    }

    private static void Print(IAnsiConsole console, string pod, string line)
    {
        lock (console)
        {
            console.Profile.Out.Writer.WriteLine($"{pod} | {line}");
        }
    }
}
