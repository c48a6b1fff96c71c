using System.CommandLine;

namespace LiveOps.Standalone.Up;

/// <summary><c>liveops up</c></summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var flags = new UpFlags();
        var command = new Command("up", "Run API server, pods, operator and gateway on this machine until Ctrl-C.");
        foreach (var flag in flags.All)
        {
            command.Options.Add(flag);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await using var run = new UpRun(flags.Read(parsed), parsed.InvocationConfiguration.Output);
                await run.RunAsync(cancellationToken);
                return 0;
            }
            catch (UpException exception)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"liveops up: {exception.Message}");
                return 1;
            }
        });
        return command;
    }
}
