using System.CommandLine;
using LiveOps.Standalone.Up;
using LiveOps.Standalone.Up.Invite;

var root = new RootCommand("Live audio rooms on one machine, without a cluster.") { UpCommand.Create(), InviteCommand.Create() };
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = UpRun.LongestStop });
