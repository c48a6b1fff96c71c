using LiveOps.Janus.Sessions;
using LiveOps.Janus.Tests.Coverage;

namespace LiveOps.Janus.Tests.Transport;

/// <summary>What callers do on the thread that reads, where they go on while answers come fast.</summary>
public sealed class WebSocketReaderTests(JanusFixture fixture) : JanusTest(fixture)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Caller_BlocksOnAFurtherAnswer_GetsIt()
    {
        var connection = Connect(Wire.WebSocket);
        for (var i = 0; i < 3; i++)
        {
            await ReachReaderAsync(connection);

            Blocking(connection.PingAsync(Stop)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Caller_BlocksUntilOthersOfTheCrowdWereAnswered_TheyAre()
    {
        var connection = Connect(Wire.WebSocket);
        using var others = new CountdownEvent(63);
        var crowd = Enumerable.Range(0, 63).Select(async _ =>
        {
            await ReachReaderAsync(connection);
            await connection.PingAsync(Stop);
            others.Signal();
        });
        var blocked = Task.Run(async () =>
        {
            await ReachReaderAsync(connection);
            others.Wait(Patience, Stop).ShouldBeTrue();
        }, Stop);

        await Task.WhenAll([blocked, .. crowd]);
    }

    [Fact]
    public async Task Caller_DisposesTheConnection_BothWays()
    {
        var awaited = Connect(Wire.WebSocket);
        await ReachReaderAsync(awaited);
        await awaited.DisposeAsync();

        var blocked = Connect(Wire.WebSocket);
        await ReachReaderAsync(blocked);
        Blocking(blocked.DisposeAsync().AsTask()).ShouldBeTrue();
    }

    [Fact]
    public async Task Caller_Throws_NobodyElseNotices()
    {
        var connection = Connect(Wire.WebSocket);
        await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            await ReachReaderAsync(connection);
            throw new InvalidOperationException("the caller's own");
        });

        await ReachReaderAsync(connection);
    }

    /// <summary>Asks until an answer is delivered by the reader itself; the caller is then on its thread.</summary>
    private async Task ReachReaderAsync(JanusConnection connection)
    {
        do
        {
            await connection.PingAsync(Stop);
        }
        while (Thread.CurrentThread.Name?.StartsWith("janus ", StringComparison.Ordinal) != true);
    }

    private static bool Blocking(Task task) => ((IAsyncResult)task).AsyncWaitHandle.WaitOne(Patience);
}
