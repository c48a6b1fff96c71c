using System.CommandLine;
using LiveOps.Kubectl.Cluster;
using LiveOps.Kubectl.Drain;
using LiveOps.Kubectl.Logs;
using LiveOps.Kubectl.Move;
using LiveOps.Kubectl.Status;
using LiveOps.Kubectl.Why;

var flags = new ClusterFlags();
var root = new RootCommand("Live audio rooms at a glance, why they are where they are, and moving them.")
{
    StatusCommand.Create(flags), WhyCommand.Create(flags), MoveCommand.Create(flags), DrainCommand.Create(flags), LogsCommand.Create(flags),
};
flags.AddTo(root);
return await root.Parse(args).InvokeAsync();
