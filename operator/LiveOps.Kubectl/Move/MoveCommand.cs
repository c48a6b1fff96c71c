using System.CommandLine;
using LiveOps.Kubectl.Cluster;
using Spectre.Console;

namespace LiveOps.Kubectl.Move;

/// <summary><c>kubectl liveops move ROOM</c></summary>
internal static class MoveCommand
{
    public static Command Create(ClusterFlags flags)
    {
        var name = new Argument<string>("room") { Description = "Name of the LiveRoom." };
        var bridge = new Option<string?>("--bridge") { Description = "The bridge to move to, as NAME or NAMESPACE/NAME." };
        var mixer = new Option<string?>("--mixer") { Description = "The mixer to move to, likewise." };
        var command = new Command("move", "Move a room to another bridge or mixer.") { name, bridge, mixer };
        command.Validators.Add(result =>
        {
            if (result.GetValue(bridge) is null == (result.GetValue(mixer) is null))
            {
                result.AddError("Say where to: --bridge NODE or --mixer NODE.");
            }
        });
        command.SetAction(flags, async (parsed, client, console, cancellationToken) =>
        {
            var room = parsed.GetValue(name)!;
            var order = parsed.GetValue(bridge) is { } node ? $"bridge={node}" : $"mixer={parsed.GetValue(mixer)}";
            await client.PatchAsync("liverooms.liveops.dev", room, new { metadata = new { annotations = new Dictionary<string, string>(StringComparer.Ordinal) { ["liveops.dev/move"] = order } } }, cancellationToken);
            console.WriteLine($"{room} is asked to move ({order}); kubectl describe liveroom {room} tells what comes of it");
            return 0;
        });
        return command;
    }
}
