using System.Diagnostics;

using LiveOps.Janus.Admin;
using LiveOps.Janus.Plugins.EchoTest;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Tests.Coverage;
using LiveOps.Janus.Transport;
using LiveOps.TestKit.Time;

namespace LiveOps.Janus.Tests.Sessions;

/// <summary>Runs alone, as it looks at what the whole process holds.</summary>
[Collection<LastCollection>]
public sealed class LeakTests(JanusFixture fixture) : JanusTest(fixture)
{
    private const long AllowedBytes = 2_000_000;

    [Theory]
    [InlineData(Wire.WebSocket, 10_000, 100)]
    // Janus holds the poll of a session that is gone for up to 30 s more, and takes 1,020 HTTP connections at a time.
    [InlineData(Wire.Http, 500, 8)]
    public async Task Sessions_OpenedAndClosed_LeaveNothingBehind(Wire wire, int sessions, int atOnce)
    {
        // The ledger would keep every request, and a server that is kept so busy may answer a ping late.
        var options = Options(wire) with { Transports = JanusTransportRegistry.Default, PingTimeout = Timeout.InfiniteTimeSpan };
        await using var connection = new JanusConnection(options);
        await OpenAndCloseAsync(connection, 2 * atOnce, atOnce);
        var (memory, sockets, timers) = (Memory(), Sockets(), Timer.ActiveCount);

        await OpenAndCloseAsync(connection, sessions, atOnce);

        await Eventually.HoldsAsync(() => Sockets() <= sockets, $"no more than {sockets} sockets, there are {Sockets()}", Stop);
        await Eventually.HoldsAsync(() => Timer.ActiveCount <= timers, $"no more than {timers} timers, there are {Timer.ActiveCount}", Stop);
        (Memory() - memory).ShouldBeLessThan(AllowedBytes);
        connection.SessionCount.ShouldBe(0);
        connection.PendingCount.ShouldBe(0);
        (await Admin(Wire.Http).SendAsync(new ListSessions(), Stop)).Sessions.ShouldBeEmpty();
    }

    private Task OpenAndCloseAsync(JanusConnection connection, int sessions, int atOnce) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, sessions),
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = Stop },
            async (_, stop) =>
            {
                await using var session = connection.CreateSession();
                await session.AttachAsync<EchoTestPlugin>(stop);
            });

    /// <summary>What is held, but for the server's log, which the fixture collects here.</summary>
    private long Memory()
    {
        var log = Server.Log.Length * sizeof(char);
        return GC.GetTotalMemory(forceFullCollection: true) - log;
    }

    private static int Sockets()
    {
        using var self = Process.GetCurrentProcess();
        return new DirectoryInfo($"/proc/{self.Id}/fd").EnumerateFiles().Count(file => file.LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) ?? false);
    }
}
