using System.CommandLine;
using LiveOps.Kubectl.Cluster;
using LiveOps.Resources.Nodes;
using Spectre.Console;

namespace LiveOps.Kubectl.Drain;

/// <summary><c>kubectl liveops drain NODE</c></summary>
internal static class DrainCommand
{
    private const string Resource = "medianodes.liveops.dev";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public static Command Create(ClusterFlags flags)
    {
        var name = new Argument<string>("node") { Description = "Name of the MediaNode." };
        var deadline = new Option<int?>("--deadline") { Description = "Seconds after which rooms that are still there are moved whatever it costs." };
        var cancel = new Option<bool>("--cancel") { Description = "Return the node to service." };
        var wait = new Option<bool>("--wait") { Description = "Wait until no room is left on the node." };
        var command = new Command("drain", "Move all rooms off a node and keep new ones away.") { name, deadline, cancel, wait };
        command.SetAction(flags, async (parsed, client, console, cancellationToken) =>
        {
            var node = parsed.GetValue(name)!;
            if (parsed.GetValue(cancel))
            {
                await client.PatchAsync(Resource, node, new { spec = new { drain = (object?)null } }, cancellationToken);
                console.WriteLine($"{node} is in service again");
                return 0;
            }

            object drain = parsed.GetValue(deadline) is { } seconds ? new { deadlineSeconds = seconds } : new { };
            await client.PatchAsync(Resource, node, new { spec = new { drain } }, cancellationToken);
            console.WriteLine($"{node} is being drained");
            if (parsed.GetValue(wait))
            {
                await WaitAsync(client, node, console, cancellationToken);
            }

            return 0;
        });
        return command;
    }

    private static async Task WaitAsync(KubectlClient client, string name, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var told = "";
        while (true)
        {
            var node = await client.GetAsync<MediaNode>(Resource, name, cancellationToken);
            if (node.Spec.Drain is null)
            {
                throw new KubectlException($"somebody returned {name} to service");
            }

            var message = node.Status?.Conditions?.FirstOrDefault(one => one.Type == "Draining")?.Message ?? "";
            var isDrained = node.Status?.Phase == NodePhase.Drained && node.Status.ObservedGeneration == node.Metadata.Generation;
            if (message != told && node.Status?.ObservedGeneration == node.Metadata.Generation)
            {
                console.WriteLine(told = message);
            }

            if (isDrained)
            {
                return;
            }

            await Task.Delay(Interval, cancellationToken);
        }
    }
}
