using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Tests.Api;

public sealed class ApiTransportTests
{
    [Fact]
    public async Task Send_CannotConnectInTime_IsHttpRequestException()
    {
        using var transport = Unreachable(TimeSpan.FromMilliseconds(20));

        var lost = await Should.ThrowAsync<HttpRequestException>(transport.SendAsync<V1Status>(HttpMethod.Get, "version", null, TestContext.Current.CancellationToken));

        lost.Message.ShouldBe("GET version: the server could not be connected to in time.");
    }

    [Fact]
    public async Task Send_CallerCancelsWhileConnecting_IsCancellation()
    {
        using var transport = Unreachable(TimeSpan.FromMinutes(1));
        using var caller = new CancellationTokenSource();
        var sending = transport.SendAsync<V1Status>(HttpMethod.Get, "version", null, caller.Token);

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending);
    }

    /// <summary>To a server from which nothing comes, not even a refusal.</summary>
    private static ApiTransport Unreachable(TimeSpan connectTimeout) => new(
        new(new SocketsHttpHandler
        {
            ConnectTimeout = connectTimeout,
            ConnectCallback = async (_, end) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, end);
                return Stream.Null;
            },
        })
        {
            BaseAddress = new("http://api.invalid/"),
        },
        new(),
        TimeProvider.System);
}
