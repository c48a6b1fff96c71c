using System.Diagnostics;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Replicas;
using LiveOps.TestKit.Processes;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>The client library of the earlier system's page, npm rpc-websockets, goes through a session, at one gateway or at two.</summary>
public sealed class RpcWebsocketsTests
{
    private const string Script = """
        const [, name, url, next] = process.argv;
        const { Client } = await import(name);
        const connect = (where) => new Promise((resolve, reject) => {
          const one = new Client(where, { reconnect: false });
          one.on('open', () => resolve(one));
          one.on('error', reject);
        });
        const clientId = crypto.randomUUID();
        const first = await connect(url);

        const onAir = new Promise((resolve) => first.on('roomStatus', (members) => members.some((m) => m.status === 'onair') && resolve()));
        const refused = await first.call('nope').catch((error) => error);
        const unsubscribed = await first.call('rpc.on', ['roomStatus']).catch((error) => error);
        const joined = await first.call('join', { pin: '', clientId, displayName: 'ignored' });
        first.notify('icecandidate', { candidate: { candidate: 'candidate:1 1 udp 1 127.0.0.1 9 typ host', sdpMid: '0', sdpMLineIndex: 0 } });
        const answer = await first.call('offer', { sdp: { type: 'offer', sdp: 'v=0' } });
        first.notify('keepalive', { status: 'onair' });
        await onAir;

        const second = await connect(next);
        const closed = new Promise((resolve) => second.on('close', resolve));
        const again = await second.call('join', { pin: '', clientId, jtoken: joined.jtoken });
        await second.call('status', { status: 'onair' });
        const left = await second.call('leave');
        console.log([refused.code, refused.message, unsubscribed.message, joined.resume, answer.sdp.type, again.resume, left, await closed].join('|'));
        """;

    [Theory]
    [InlineData("rpc-websockets-9")]
    [InlineData("rpc-websockets-10")]
    public async Task Client_OfTheEarlierSystem_GoesThroughASession(string package)
    {
        var bridge = new FakeBridge();
        await using var gateway = await TestGateway.StartAsync(bridges: bridge);

        await GoThroughAsync(package, bridge, gateway, gateway);
    }

    [Theory]
    [InlineData("rpc-websockets-9")]
    [InlineData("rpc-websockets-10")]
    public async Task Client_OfTheEarlierSystem_GoesThroughASessionAtTwoGateways(string package)
    {
        var bridge = new FakeBridge();
        await using var gateways = await TwoGateways.StartAsync(bridge);

        await GoThroughAsync(package, bridge, gateways.One, gateways.Two);
    }

    private static async Task GoThroughAsync(string package, FakeBridge bridge, TestGateway first, TestGateway second)
    {
        var token = first.Token();
        var said = await RunAsync(package, Url(first, token), Url(second, token));

        said.ShouldBe("-32601|method not found: nope|method not found: rpc.on|false|answer|true||1000\n");
        bridge.Legs.Sum(leg => leg.Candidates.Count).ShouldBe(1);
    }

    private static string Url(TestGateway gateway, string token) => $"ws://{gateway.Address.Authority}/ws?token={token}";

    private static async Task<string> RunAsync(string package, string url, string next)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Script, package, url, next])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.PathOf("tests/tools"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        try
        {
            var (output, errors) = (node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await Wait.ForAsync(node.WaitForExitAsync(TestContext.Current.CancellationToken));
            node.ExitCode.ShouldBe(0, await errors);
            return await output;
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }
    }
}
