using LiveOps.Benchmarks.Calls;
using LiveOps.Benchmarks.Drain;
using LiveOps.Benchmarks.Edge;
using LiveOps.Benchmarks.Janus;
using LiveOps.Benchmarks.Measuring;
using LiveOps.Benchmarks.Mixer;
using LiveOps.Benchmarks.OnAir;
using LiveOps.Benchmarks.Signaling;
using LiveOps.Benchmarks.Simulation;

var benchmarks = new Dictionary<string, Func<CancellationToken, Task<string>>>(StringComparer.Ordinal)
{
    ["calls"] = CallsBenchmark.RunAsync,
    ["drain"] = DrainBenchmark.RunAsync,
    ["edge"] = EdgeBenchmark.RunAsync,
    ["janus"] = JanusBenchmark.RunAsync,
    ["mixer"] = MixerBenchmark.RunAsync,
    ["on-air"] = OnAirBenchmark.RunAsync,
    ["signaling"] = SignalingBenchmark.RunAsync,
    ["simulation"] = SimulationBenchmark.RunAsync,
};

using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancel.Cancel();
};

if (args is [LibraryClient.Command, var load])
{
    return await LibraryClient.MainAsync(load, cancel.Token);
}

var names = args.Length == 0 ? [.. benchmarks.Keys] : args;
if (names.FirstOrDefault(name => !benchmarks.ContainsKey(name)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"No benchmark is named '{unknown}'. There are: {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

foreach (var name in names)
{
    var table = await benchmarks[name](cancel.Token);
    Console.WriteLine(table);
    await ResultsPage.WriteAsync(name, table, cancel.Token);
}

return 0;
