using System.Net.Sockets;
using System.Text;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Edge;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Rest;
using LiveOps.Gateway.Tests.Signaling;

namespace LiveOps.Gateway.Tests.Abuse;

/// <summary>
/// Clients that mean harm, while an anchor speaks and a listener listens: nothing of other rooms is reached, memory stays bounded, and
/// the two notice nothing.
/// </summary>
[Collection(nameof(Alone))]
public sealed class AbuseTests(RestCluster cluster) : IAsyncLifetime
{
    private readonly string _room = $"abused-{Guid.NewGuid():N}"[..20];
    private FakeMixer _mixer = null!;
    private TestGateway _gateway = null!;
    private RpcClient _anchor = null!;

    private string Playlist => $"/hls/default/{_room}/index.m3u8";

    public async ValueTask InitializeAsync()
    {
        _mixer = await FakeMixer.StartAsync();
        await OnAirAsync();
        _gateway = await TestGateway.StartAsync([("Limits:RequestsPerSecondPerRoom", "100000"), ("Limits:RequestsPerSecondPerUser", "100000")], new FakeBridge(), client: cluster.Client);
        _anchor = await _gateway.ConnectAsync(_gateway.Token(room: _room));
        await _anchor.JoinAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _anchor.DisposeAsync();
        await _gateway.DisposeAsync();
        await _mixer.DisposeAsync();
    }

    [Fact]
    public async Task Fuzzer_TenThousandRequests_FindsNothing()
    {
        var random = new Random(20261121);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 8 }) { BaseAddress = _gateway.Address };
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000).Select(_ => FuzzedRequest.Draw(random, _gateway)), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (fuzzed, cancellationToken) =>
        {
            using var request = fuzzed.ToMessage(_gateway.Address);
            using var response = await http.SendAsync(request, cancellationToken);
            var answer = await response.Content.ReadAsStringAsync(cancellationToken);
            ((int)response.StatusCode).ShouldNotBe(500, fuzzed.ToString());
            if (!fuzzed.IsAdmin && !fuzzed.Path.StartsWith("/api/openapi.json", StringComparison.Ordinal))
            {
                // The secrets of the cluster, and whatever only an admin is told.
                answer.ShouldNotContain(Objects.MixerToken);
                answer.ShouldNotContain("roomCapacity");
                answer.ShouldNotContain("\"pin\"");
            }
        });

        _gateway.Log.Lines.ShouldNotContain(line => line.Contains("unhandled exception", StringComparison.OrdinalIgnoreCase));
        (GC.GetTotalMemory(forceFullCollection: true) - memory).ShouldBeLessThan(32 << 20);
        await OthersNoticeNothingAsync();
    }

    [Fact]
    public async Task Slowloris_HoldsNobodyUp_AndIsPutOut()
    {
        var slow = new List<TcpClient>();
        foreach (var begin in new[] { "", "G", "GET /hls/default/demo/index.m3u8 HTTP/1.1\r\nHost: x\r\nX: ", "POST /api/rooms HTTP/1.1\r\nHost: x\r\nContent-Length: 60\r\n\r\n{" })
        {
            for (var i = 0; i < 50; i++)
            {
                var client = new TcpClient();
                await client.ConnectAsync(_gateway.Address.Host, _gateway.Address.Port, TestContext.Current.CancellationToken);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begin), TestContext.Current.CancellationToken);
                slow.Add(client);
            }
        }

        await OthersNoticeNothingAsync();

        // Those in the middle of a head have ten seconds.
        var answer = new byte[1024];
        foreach (var client in slow.Skip(50).Take(100))
        {
            var read = await Wait.ForAsync(client.GetStream().ReadAsync(answer, TestContext.Current.CancellationToken).AsTask());
            (read == 0 || Encoding.ASCII.GetString(answer, 0, read).StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal)).ShouldBeTrue();
        }

        slow.ForEach(client => client.Dispose());
    }

    [Theory]
    [InlineData("GET /api/rooms/demo HTTP/1.1\r\nHost: x\r\nX: {0}\r\n\r\n", 40_000, "431")]
    [InlineData("GET /hls/default/demo/index.m3u8 HTTP/1.1\r\nHost: x\r\nX: {0}\r\n\r\n", 40_000, "431")]
    [InlineData("GET /api/rooms/{0} HTTP/1.1\r\nHost: x\r\n\r\n", 40_000, "414")]
    [InlineData("GET /hls/{0} HTTP/1.1\r\nHost: x\r\n\r\n", 40_000, "414")]
    [InlineData("GET /hls/{0} HTTP/1.1\r\nHost: x\r\n\r\n", 3000, "404")]
    [InlineData("POST /api/token HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n{0}", 100_000, "413")]
    [InlineData("POST /api/token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n186A0\r\n{0}", 100_000, "413")]
    [InlineData("POST /api/token HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 0, "400")]
    public async Task Message_OfAbsurdSize_IsRefused(string message, int size, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_gateway.Address.Host, _gateway.Address.Port, TestContext.Current.CancellationToken);
        var bytes = Encoding.ASCII.GetBytes(message.Replace("{0}", new string('a', size), StringComparison.Ordinal));
        var writing = client.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken).AsTask();

        var answer = new byte[4096];
        var read = await Wait.ForAsync(client.GetStream().ReadAsync(answer, TestContext.Current.CancellationToken).AsTask());

        Encoding.ASCII.GetString(answer, 0, read).ShouldStartWith($"HTTP/1.1 {status} ");
        await writing.ContinueWith(static _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        await OthersNoticeNothingAsync();
    }

    [Fact]
    public async Task Names_MadeUpByTheThousand_TakeNoMemory()
    {
        await AskForAsync(2_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await AskForAsync(20_000);

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(8 << 20);
        await OthersNoticeNothingAsync();
    }

    [Fact]
    public async Task Listener_ThatNeverReads_TakesNoMemory_AndHoldsNobodyUp()
    {
        var deaf = new List<TcpClient>();
        var requests = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat($"GET {Playlist} HTTP/1.1\r\nHost: x\r\n\r\n", 20_000)));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 10; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(_gateway.Address.Host, _gateway.Address.Port, TestContext.Current.CancellationToken);
            client.Client.Blocking = false;
            client.Client.Send(requests, SocketFlags.None, out _);
            deaf.Add(client);
        }

        await OthersNoticeNothingAsync();
        // What is asked for comes to some 160 MiB.
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(64 << 20);
        deaf.ForEach(client => client.Dispose());
    }

    /// <summary>A room on air as an operator would leave it, in the real API server.</summary>
    private async Task OnAirAsync()
    {
        var secret = Objects.Secret($"{_room}-mixer", ("token", Objects.MixerToken));
        var node = Objects.Mixer(_mixer.Address, $"{_room}-mixer");
        await cluster.Client.CreateAsync(secret, TestContext.Current.CancellationToken);
        await cluster.Client.CreateAsync(
            node with { Metadata = new() { Namespace = "default", Name = $"{_room}-mixer" }, Spec = node.Spec with { SecretRef = new(secret.Metadata.Name!) } },
            TestContext.Current.CancellationToken);
        var room = Objects.Room(_room);
        await cluster.Client.CreateAsync(room with { Metadata = new() { Namespace = "default", Name = _room } }, TestContext.Current.CancellationToken);
        await cluster.SetStatusAsync(_room, _ => room.Status! with { Mixer = new() { Node = $"default/{_room}-mixer", Epoch = 0 } });
    }

    private async Task AskForAsync(int names)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, names), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (i, cancellationToken) =>
        {
            var path = (i % 3) switch
            {
                0 => $"/hls/default/room-{Guid.NewGuid():N}/index.m3u8",
                1 => $"/hls/default/{_room}/{Guid.NewGuid()}/0/{i}.m4s",
                _ => $"{Playlist}?listener={Guid.NewGuid():N}",
            };
            (await _gateway.Http.GetAsync(path, cancellationToken)).Dispose();
            _gateway.Log.Clear();
        });
        _mixer.Requests.Clear();
    }

    /// <summary>The anchor is in its room and is answered, the listener gets its playlist and segment, each well within a player's patience.</summary>
    private async Task OthersNoticeNothingAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        RpcClient.Outcome(await Wait.ForAsync(_anchor.CallAsync("keepalive", new { status = "onair" }))).ShouldBe("ok");
        var playlist = await Wait.ForAsync(_gateway.Http.GetStringAsync(Playlist, TestContext.Current.CancellationToken));
        playlist.ShouldContain("#EXT-X-MEDIA-SEQUENCE:10\n");
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
