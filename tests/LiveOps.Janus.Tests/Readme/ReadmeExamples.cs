using LiveOps.Janus.Admin;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Tests.Plugins;

namespace LiveOps.Janus.Tests.Readme;

/// <summary>The examples of the README, as they stand there, run against the real Janus.</summary>
public sealed class ReadmeExamples(JanusFixture fixture) : JanusTest(fixture)
{
    [Fact]
    public async Task Room_PeerConnectionAndEvents_Run()
    {
        var (url, secret, adminKey, stop) = (Server.WebSocketUrl, Server.ApiSecret, Server.AdminKey, Stop);
        // README: A room
        await using var connection = new JanusConnection(new() { Url = url, ApiSecret = secret });
        await using var bridge = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(stop);

        var created = await bridge.CreateRoomAsync(new() { AdminKey = adminKey, Description = "Morning show" }, stop);
        var joined = await bridge.JoinRoomAsync(new() { Room = created.Room, Display = "Ada" }, jsep: null, stop);
        Console.WriteLine($"In room {joined.Room} with {joined.Participants!.Count} others");
        // END
        var (offerSdp, candidate) = (SdpSamples.AudioOffer.Sdp!, "candidate:1 1 udp 1 127.0.0.1 9 typ host");
        // README: The peer connection
        var configured = await bridge.ConfigureAsync(new() { Muted = false }, Jsep.Offer(offerSdp), stop);
        var answerSdp = configured.Jsep!.Sdp;

        await bridge.TrickleAsync([new IceCandidate { Candidate = candidate, SdpMid = "0", SdpMLineIndex = 0 }], stop);
        await bridge.TrickleAsync([IceCandidate.EndOfCandidates], stop);
        // END
        answerSdp.ShouldStartWith("v=0");
        var reading = ReadAsync(bridge, stop);
        await bridge.Handle.DetachAsync(stop);
        await reading;
    }

    [Fact]
    public async Task Refusal_Expected_IsAValue()
    {
        var (adminKey, stop) = (Server.AdminKey, Stop);
        await using var bridge = await NewSession(Wire.WebSocket).AttachAsync<AudioBridgePlugin>(Stop);
        await bridge.CreateRoomAsync(new() { Room = 7001, AdminKey = adminKey }, stop);
        // README: When something goes wrong
        var outcome = await bridge.TrySendAsync(new CreateRoom { Room = 7001, AdminKey = adminKey }, stop);
        if (outcome.Error is { Code: AudioBridgeErrors.RoomExists })
        {
            Console.WriteLine("Somebody made it before");
        }
        // END
        outcome.Succeeded.ShouldBeFalse();
        await bridge.DestroyRoomAsync(new() { Room = 7001 }, stop);
    }

    [Fact]
    public async Task Tokens_Run()
    {
        var (url, tokenSecret, stop) = (Server.WebSocketUrl, Server.TokenSecret, Stop);
        // README: Tokens
        var signer = new JanusTokenSigner(tokenSecret);
        await using var guest = new JanusConnection(new()
        {
            Url = url,
            Token = () => signer.Sign(TimeSpan.FromMinutes(5), "janus.plugin.audiobridge"),
        });
        await guest.CreateSession().AttachAsync<AudioBridgePlugin>(stop);
        // END
    }

    [Fact]
    public async Task Administration_Runs()
    {
        var (adminUrl, adminSecret, stop) = (Server.AdminHttpUrl, Server.AdminSecret, Stop);
        // README: Administration
        await using var admin = new JanusAdminClient(new() { Url = adminUrl, AdminSecret = adminSecret });
        var sessions = await admin.SendAsync(new ListSessions(), stop);
        var rooms = await admin.MessagePluginAsync(new ListRooms(), stop);
        Console.WriteLine($"{sessions.Sessions.Count} sessions, {rooms.Rooms.Count} rooms");
        // END
    }

    [Fact]
    public async Task Plugin_OfYourOwn_Runs()
    {
        await using var repeater = await NewSession(Wire.WebSocket).AttachAsync<RepeaterPlugin>(Stop);

        (await repeater.RepeatAsync(new() { Audio = true }, Stop)).Result.ShouldBe("ok");
    }

    private static async Task ReadAsync(AudioBridgePlugin bridge, CancellationToken stop)
    {
        // README: Events
        using var events = bridge.Subscribe();
        await foreach (var @event in events.WithCancellation(stop))
        {
            switch (@event)
            {
                case ParticipantsChanged changed:
                    Console.WriteLine($"{changed.Participants![0].Display} is here");
                    break;
                case WebRtcUp:
                    Console.WriteLine("Media flows");
                    break;
                case HandleEnded ended:
                    Console.WriteLine($"Over: {ended.Reason}");
                    return;
            }
        }
        // END
    }
}
