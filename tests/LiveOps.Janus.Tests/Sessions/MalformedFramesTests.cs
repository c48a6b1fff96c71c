using System.Text;
using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Sessions;

/// <summary>A server gone mad: whatever it says, the reader goes on and the requests in between are answered.</summary>
public sealed class MalformedFramesTests
{
    private static readonly string[] Samples =
    [
        """{"janus":"event","session_id":1,"sender":2,"plugindata":{"plugin":"janus.plugin.audiobridge","data":{"audiobridge":"joined","room":7,"participants":[{"id":1,"setup":true}]}}}""",
        """{"janus":"success","session_id":1,"transaction":"3","sender":2,"plugindata":{"plugin":"janus.plugin.audiobridge","data":{"audiobridge":"success","room":7,"exists":true}}}""",
        """{"janus":"error","session_id":1,"transaction":"3","error":{"code":458,"reason":"No such session"}}""",
        """{"janus":"hangup","session_id":1,"sender":2,"reason":"DTLS alert"}""",
        """{"janus":"media","session_id":1,"sender":2,"mid":"0","type":"audio","receiving":true}""",
    ];

    private ScriptedTransport? _server;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TenThousandDamagedFrames_BetweenRequests_HarmNothing()
    {
        await using var connection = new JanusConnection(new()
        {
            Url = new Uri("scripted://server/"),
            Transports = ScriptedTransport.Registry(Respond),
            PingTimeout = Timeout.InfiniteTimeSpan,
        });
        await using var bridge = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(Stop);
        var changes = Gen.Choose(0, 1 << 20).Zip(Gen.Choose(0, 255)).NonEmptyListOf();
        var frames = Gen.Elements(Samples).Zip(changes).ToArbitrary();

        Prop.ForAll(frames, frame => _server!.Say(Damage(frame.Item1, frame.Item2))).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

        (await connection.PingAsync(Stop)).ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        connection.State.ShouldBe(JanusConnectionState.Open);
    }

    /// <summary>Changes a byte here and there, so that some frames are broken and others only say something else.</summary>
    private static byte[] Damage(string frame, IEnumerable<(int At, int Value)> changes)
    {
        var bytes = Encoding.UTF8.GetBytes(frame);
        foreach (var (at, value) in changes.Take(3))
        {
            bytes[at % bytes.Length] = (byte)value;
        }

        return bytes;
    }

    private void Respond(ScriptedTransport server, JsonElement request)
    {
        _server = server;
        var transaction = request.GetProperty("transaction").GetString()!;
        var id = request.GetProperty("janus").GetString() == "create" ? 1 : 2;
        server.Say($$$"""{"janus":"success","session_id":1,"transaction":"{{{transaction}}}","data":{"id":{{{id}}}}}""");
    }
}
