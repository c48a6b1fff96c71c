using System.Globalization;
using System.Text;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;
using LiveOps.TestKit.Janus;

namespace LiveOps.Benchmarks.Janus;

/// <summary>Round trips of the client library against those of npm's janode, on the same server.</summary>
internal static class JanusBenchmark
{
    private const long Room = 1;
    private static readonly string[] Requests = ["ping", "exists"];
    private static readonly int[] InFlight = [1, 64, 512];

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await JanusServer.StartAsync(new(), cancellationToken);
        await CreateRoomAsync(server, cancellationToken);
        var page = new StringBuilder();
        page.AppendLine("## Janus client");
        page.AppendLine();
        page.AppendLine("Round trips over one WebSocket: `ping`, which the server's core answers, and `exists`, which its AudioBridge does. CPU is the");
        page.AppendLine("client's process, user and system.");
        page.AppendLine();
        page.AppendLine("| request | in flight | client | requests/s | requests per CPU second | of the peer | bytes allocated per request |");
        page.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var load in Loads(server))
        {
            var peer = await JanodeClient.RunAsync(load, cancellationToken);
            page.AppendLine(Row(load, "janode (peer)", peer, peer));
            page.AppendLine(Row(load, "LiveOps.Janus", await LibraryClient.StartAsync(load, cancellationToken), peer));
        }

        return page.ToString();
    }

    private static async Task CreateRoomAsync(JanusServer server, CancellationToken cancellationToken)
    {
        await using var connection = new JanusConnection(new() { Url = server.WebSocketUrl, ApiSecret = server.ApiSecret });
        await using var bridge = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(cancellationToken);
        await bridge.CreateRoomAsync(new() { Room = Room, AdminKey = server.AdminKey }, cancellationToken);
    }

    private static IEnumerable<RequestLoad> Loads(JanusServer server) =>
        from request in Requests
        from inFlight in InFlight
        select new RequestLoad { Url = server.WebSocketUrl, ApiSecret = server.ApiSecret, Room = Room, Request = request, InFlight = inFlight };

    private static string Row(RequestLoad load, string client, LoadResult result, LoadResult peer) => string.Create(CultureInfo.InvariantCulture,
        $"| {load.Request} | {load.InFlight} | {client} | {result.PerSecond:0} | {result.PerCpuSecond:0} | {result.PerCpuSecond / peer.PerCpuSecond:P0} | {(result.AllocatedBytes is { } bytes ? $"{(double)bytes / result.Requests:0}" : "–")} |");
}
