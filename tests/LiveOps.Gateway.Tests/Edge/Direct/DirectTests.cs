using System.Net.Sockets;
using System.Text;
using LiveOps.Gateway.Edge.Direct;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Edge.Direct;

/// <summary>What is answered on the connection itself is what the server's HTTP would have answered, and everything else is left to it.</summary>
public sealed class DirectTests : IAsyncLifetime
{
    private const string Session = "11111111-1111-4111-8111-111111111111";
    private const string Playlist = "/hls/default/demo/index.m3u8";
    private const string Segment = $"/hls/default/demo/{Session}/0/11.m4s";
    private FakeMixer _mixer = null!;
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _mixer = await FakeMixer.StartAsync();
        var cluster = TestGateway.ClusterWithDemo();
        cluster.Put(Objects.Mixer(_mixer.Address));
        _gateway = await TestGateway.StartAsync([("Edge:PlaylistFreshMilliseconds", "2000")], new FakeBridge(), cluster);
        foreach (var file in new[] { Playlist, Segment })
        {
            (await _gateway.Http.GetAsync(file, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _mixer.DisposeAsync();
    }

    /// <summary>A query is what the direct way leaves alone, so it shows the other way's answer.</summary>
    [Theory]
    [InlineData(Playlist, "")]
    [InlineData(Playlist, "Accept-Encoding: gzip, deflate, br\r\n")]
    [InlineData(Playlist, "User-Agent: player\r\nAccept: */*\r\nAccept-Language: en\r\n")]
    [InlineData(Segment, "")]
    [InlineData(Segment, "Connection: keep-alive\r\n")]
    [InlineData(Segment, $"If-None-Match: \"{"11111111111141118111111111111111"}-0-11\"\r\n")]
    [InlineData(Segment, "If-None-Match: \"other\"\r\n")]
    public async Task Answer_IsTheSameBothWays(string path, string fields)
    {
        var direct = await AskAsync($"GET {path} HTTP/1.1\r\nHost: x\r\n{fields}\r\n");
        var normal = await AskAsync($"GET {path}?x HTTP/1.1\r\nHost: x\r\n{fields}\r\n");

        Comparable(direct).ShouldBe(Comparable(normal), ignoreOrder: true);
        direct[(direct.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].ShouldBe(normal[(normal.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }

    [Fact]
    public async Task Requests_SentAtOnce_AreAnsweredInTurn_AcrossBothWays()
    {
        var get = $"GET {Segment} HTTP/1.1\r\nHost: x\r\n\r\n";
        var other = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
        var last = "GET /hls/default/nowhere/index.m3u8 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        var answers = await AskAsync(get + get + other + get + last, untilClosed: true);

        Statuses(answers).ShouldBe(["200", "200", "200", "200", "404"]);
        answers.ShouldContain("ok\n");
    }

    [Fact]
    public async Task Request_InPieces_IsAnswered()
    {
        using var client = await ConnectAsync();
        await using var stream = client.GetStream();
        foreach (var letter in $"GET {Segment} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        {
            await stream.WriteAsync(new[] { (byte)letter }, TestContext.Current.CancellationToken);
        }

        (await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain($"bytes of /hls/uid-demo/{Session}/0/11.m4s");
    }

    [Fact]
    public async Task Stop_EndsIdleConnections()
    {
        using var client = await ConnectAsync();
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {Segment} HTTP/1.1\r\nHost: x\r\n\r\n"), TestContext.Current.CancellationToken);
        (await stream.ReadAtLeastAsync(new byte[4096], 100, cancellationToken: TestContext.Current.CancellationToken)).ShouldBeGreaterThan(100);

        await Wait.ForAsync(_gateway.StopAsync());

        (await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Theory]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.0\r\nHost: x\r\n\r\n")]
    [InlineData("GET /hls/a/b/c?q HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET /hls/a/%62/c HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("HEAD /hls/a/b/c HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nRange: bytes=0-1\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip;q=0\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n")]
    [InlineData("GET /hls/a/b/c HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("GET  /hls/a/b/c HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001")]
    [InlineData("")]
    public void Head_OfAnythingElse_IsLeftAlone(string head) => RequestHead.TryParse(Encoding.Latin1.GetBytes(head), out _).ShouldBeFalse();

    private static string[] Comparable(string answer) =>
        [.. answer[..answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal))];

    private static IEnumerable<string> Statuses(string answers) =>
        answers.Split("HTTP/1.1 ").Skip(1).Select(answer => answer[..3]);

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(_gateway.Address.Host, _gateway.Address.Port, TestContext.Current.CancellationToken);
        return client;
    }

    private async Task<string> AskAsync(string requests, bool untilClosed = false)
    {
        using var client = await ConnectAsync();
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(requests), TestContext.Current.CancellationToken);
        if (untilClosed)
        {
            using var all = new StreamReader(stream, Encoding.Latin1);
            return await Wait.ForAsync(all.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        // Ours to close: the answer's end is where its length says.
        var buffer = new byte[16384];
        var read = 0;
        while (!IsWhole(Encoding.Latin1.GetString(buffer, 0, read)))
        {
            read += await Wait.ForAsync(stream.ReadAsync(buffer.AsMemory(read), TestContext.Current.CancellationToken).AsTask());
        }

        return Encoding.Latin1.GetString(buffer, 0, read);
    }

    private static bool IsWhole(string answer)
    {
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        const string Length = "Content-Length: ";
        var at = answer.IndexOf(Length, StringComparison.Ordinal);
        var length = at < 0 || at > end ? 0 : int.Parse(answer[(at + Length.Length)..answer.IndexOf('\r', at)], System.Globalization.CultureInfo.InvariantCulture);
        return end >= 0 && answer.Length >= end + 4 + length;
    }
}
