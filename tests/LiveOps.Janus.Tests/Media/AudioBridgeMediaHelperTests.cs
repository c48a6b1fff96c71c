using System.Net;

using LiveOps.Janus.Media;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.TestKit.Audio;

namespace LiveOps.Janus.Tests.Media;

public sealed class AudioBridgeMediaHelperTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Fact]
    public async Task Tone_PlayedIntoARoom_IsInTheRecording()
    {
        var room = NewRoom();
        var session = NewSession(Wire.WebSocket);
        await using var bridge = await session.AttachAsync<AudioBridgePlugin>(Stop);
        await bridge.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey, Secret = "s", AllowRtpParticipants = true }, Stop);
        var recording = Path.Combine(Server.Folder, "mix.wav");
        var local = IPAddress.Parse(Server.Address);

        await using (await AudioBridgeRecorder.StartAsync(bridge, new(room, "s", Server.AdminKey), recording, local, Stop))
        {
            var talker = await session.AttachAsync<AudioBridgePlugin>(Stop);
            await using var player = await AudioBridgePlayer.StartAsync(
                talker, new() { Room = room }, ["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=3"], local, Stop);
            await player.Completion.WaitAsync(Stop);
        }

        var levels = await Loudness.OfAsync(recording, Stop);
        levels.MaxDb.ShouldBeGreaterThan(-30);
    }
}
