using System.Net;
using System.Net.Sockets;
using System.Text;
using LiveOps.Standalone.Pods.Probes;

namespace LiveOps.Standalone.Tests.Pods.Probes;

public sealed class HttpProbeCheckTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, true)]
    [InlineData(302, true)]
    [InlineData(400, false)]
    [InlineData(503, false)]
    public async Task Succeeds_OfAnAnswer_DependsOnItsStatus(int status, bool expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, status);

        var check = new HttpProbeCheck(new() { Path = "/readyz" }, ((IPEndPoint)listener.LocalEndpoint).Port);

        (await check.SucceedsAsync("127.0.0.1", Cancelled).WaitAsync(TimeSpan.FromSeconds(10), Cancelled)).ShouldBe(expected);
        (await answering).ShouldBe("GET /readyz HTTP/1.1");
    }

    [Fact]
    public async Task Succeeds_WhereNobodyListens_IsFalse()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (await new HttpProbeCheck(new(), port).SucceedsAsync("127.0.0.1", Cancelled).WaitAsync(TimeSpan.FromSeconds(10), Cancelled)).ShouldBeFalse();
    }

    private static async Task<string?> AnswerAsync(TcpListener listener, int status)
    {
        using var connection = await listener.AcceptTcpClientAsync(Cancelled);
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        var first = await reader.ReadLineAsync(Cancelled);
        while (await reader.ReadLineAsync(Cancelled) is { Length: > 0 })
        {
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Some\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Cancelled);
        return first;
    }
}
