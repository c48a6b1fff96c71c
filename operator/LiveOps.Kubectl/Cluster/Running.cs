using System.CommandLine;
using Spectre.Console;

namespace LiveOps.Kubectl.Cluster;

/// <summary>Runs a command's action: what it cannot do is said in one line, without a stack trace.</summary>
internal static class Running
{
    public static void SetAction(this Command command, ClusterFlags flags, Func<ParseResult, KubectlClient, IAnsiConsole, CancellationToken, Task<int>> act) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(parsed.InvocationConfiguration.Output) });
            if (Console.IsOutputRedirected)
            {
                // Whoever reads from a pipe wants the lines whole.
                console.Profile.Width = 400;
            }

            try
            {
                return await act(parsed, flags.Client(parsed), console, cancellationToken);
            }
            catch (KubectlException e)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"kubectl liveops {command.Name}: {e.Message}");
                return 1;
            }
        });

    /// <summary>A table that reads well in a terminal and in a file.</summary>
    public static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column).NoWrap().PadLeft(0).PadRight(3));
        }

        return table;
    }
}
