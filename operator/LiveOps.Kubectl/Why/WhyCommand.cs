using System.CommandLine;
using LiveOps.Kubectl.Cluster;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Kubectl.Why;

/// <summary><c>kubectl liveops why ROOM</c></summary>
internal static class WhyCommand
{
    public static Command Create(ClusterFlags flags)
    {
        var name = new Argument<string>("room") { Description = "Name of the LiveRoom." };
        var command = new Command("why", "Explain where a room is placed: each node's score, or what speaks against it.") { name };
        command.SetAction(flags, async (parsed, client, console, cancellationToken) =>
        {
            var room = await client.GetAsync<LiveRoom>("liverooms.liveops.dev", parsed.GetValue(name)!, cancellationToken);
            var nodes = await client.ListAsync<MediaNode>("medianodes.liveops.dev", cancellationToken);
            var rooms = await client.ListAsync<LiveRoom>("liverooms.liveops.dev", cancellationToken);
            new WhyReport(room, nodes, rooms).Write(console);
            return 0;
        });
        return command;
    }
}
