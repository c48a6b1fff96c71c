using System.Diagnostics;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Processes;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>The client library of the earlier system's page, npm rpc-websockets, goes through a session.</summary>
public sealed class RpcWebsocketsTests
{
    private const string Script = """
        const [, name, url] = process.argv;
        const { Client } = await import(name);
        const client = new Client(url, { reconnect: false });
        await new Promise((resolve, reject) => { client.on('open', resolve); client.on('error', reject); });

        const onAir = new Promise((resolve) => client.on('roomStatus', (members) => members.some((m) => m.status === 'onair') && resolve()));
        const closed = new Promise((resolve) => client.on('close', resolve));
        const refused = await client.call('nope').catch((error) => error);
        const unsubscribed = await client.call('rpc.on', ['roomStatus']).catch((error) => error);
        const joined = await client.call('join', { pin: '', clientId: crypto.randomUUID(), displayName: 'ignored' });
        client.notify('icecandidate', { candidate: { candidate: 'candidate:1 1 udp 1 127.0.0.1 9 typ host', sdpMid: '0', sdpMLineIndex: 0 } });
        const answer = await client.call('offer', { sdp: { type: 'offer', sdp: 'v=0' } });
        client.notify('keepalive', { status: 'onair' });
        await onAir;
        const left = await client.call('leave');
        console.log([refused.code, refused.message, unsubscribed.message, joined.resume, answer.sdp.type, left, await closed].join('|'));
        """;

    [Theory]
    [InlineData("rpc-websockets-9")]
    [InlineData("rpc-websockets-10")]
    public async Task Client_OfTheEarlierSystem_GoesThroughASession(string package)
    {
        var bridge = new FakeBridge();
        await using var gateway = await TestGateway.StartAsync(bridges: bridge);

        var said = await RunAsync(package, $"ws://{gateway.Address.Authority}/ws?token={gateway.Token()}");

        said.ShouldBe("-32601|method not found: nope|method not found: rpc.on|false|answer||1000\n");
        bridge.Legs.Single().Candidates.Count.ShouldBe(1);
    }

    private static async Task<string> RunAsync(string package, string url)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Script, package, url])
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
