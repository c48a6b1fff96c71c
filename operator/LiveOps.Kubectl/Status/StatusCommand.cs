using System.CommandLine;
using LiveOps.Kubectl.Cluster;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Kubectl.Status;

/// <summary><c>kubectl liveops status</c></summary>
internal static class StatusCommand
{
    public static Command Create(ClusterFlags flags)
    {
        var command = new Command("status", "Show nodes and rooms of all namespaces at a glance.");
        command.SetAction(flags, async (_, client, console, cancellationToken) =>
        {
            var nodes = client.ListAsync<MediaNode>("medianodes.liveops.dev", cancellationToken);
            var rooms = client.ListAsync<LiveRoom>("liverooms.liveops.dev", cancellationToken);
            new StatusReport(await nodes, await rooms).Write(console);
            return 0;
        });
        return command;
    }
}
