using System.Runtime.InteropServices;
using LiveOps.Chaos;

if (ChaosOptions.Parse(args, out var problem) is not { } options)
{
    await Console.Error.WriteLineAsync($"{problem}\n{ChaosOptions.Usage}");
    return 64;
}

// However it is ended, what it started must end too.
using var cancel = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

try
{
    return await new ChaosRun(options, Console.Out).RunAsync(cancel.Token);
}
catch (OperationCanceledException) when (cancel.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Interrupted; what ran was ended, and nothing was judged.");
    return 130;
}
catch (TimeoutException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

void End(PosixSignalContext context)
{
    context.Cancel = true;
    cancel.Cancel();
}
