using System.Diagnostics;
using System.Text.Json;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;

namespace LiveOps.Benchmarks.Janus;

/// <summary>LiveOps.Janus in a process of its own: this program, started once more with <see cref="Command"/>.</summary>
internal sealed class LibraryClient(RequestLoad load, JanusConnection connection, AudioBridgePlugin bridge)
{
    /// <summary>The argument before a load in JSON; the result goes to standard output in the same way.</summary>
    public const string Command = "janus-client";

    public static async Task<LoadResult> StartAsync(RequestLoad load, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command, JsonSerializer.Serialize(load, JsonSerializerOptions.Web)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var client = Process.Start(start)!;
        var output = await client.StandardOutput.ReadToEndAsync(cancellationToken);
        await client.WaitForExitAsync(cancellationToken);
        return client.ExitCode == 0
            ? JsonSerializer.Deserialize<LoadResult>(output, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"The client ended with code {client.ExitCode}.");
    }

    public static async Task<int> MainAsync(string load, CancellationToken cancellationToken)
    {
        var result = await RunAsync(JsonSerializer.Deserialize<RequestLoad>(load, JsonSerializerOptions.Web)!, cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
        return 0;
    }

    private static async Task<LoadResult> RunAsync(RequestLoad load, CancellationToken cancellationToken)
    {
        await using var connection = new JanusConnection(new() { Url = load.Url, ApiSecret = load.ApiSecret });
        await using var bridge = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(cancellationToken);
        var client = new LibraryClient(load, connection, bridge);
        await client.LoadAsync(load.WarmUpSeconds, cancellationToken);
        GC.Collect();
        var (cpu, allocated, began) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), TimeProvider.System.GetTimestamp());
        var requests = await client.LoadAsync(load.Seconds, cancellationToken);
        return new LoadResult
        {
            Requests = requests,
            Seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds,
            CpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            AllocatedBytes = GC.GetTotalAllocatedBytes() - allocated,
        };
    }

    private async Task<long> LoadAsync(double seconds, CancellationToken cancellationToken)
    {
        var requests = await Task.WhenAll(Enumerable.Range(0, load.InFlight).Select(_ => OneAfterTheOtherAsync(seconds, cancellationToken)));
        return requests.Sum();
    }

    private async Task<long> OneAfterTheOtherAsync(double seconds, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var requests = 0L;
        while (TimeProvider.System.GetElapsedTime(began).TotalSeconds < seconds)
        {
            if (load.Request == "ping")
            {
                await connection.PingAsync(cancellationToken);
            }
            else
            {
                await bridge.RoomExistsAsync(new() { Room = load.Room }, cancellationToken);
            }

            requests++;
        }

        return requests;
    }
}
