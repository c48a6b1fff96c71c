using System.Net;
using System.Net.Sockets;
using LiveOps.Mixer.Control;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Tests.Hosting;
using LiveOps.Mixer.Tests.Rtp;

namespace LiveOps.Mixer.Tests.Mixes;

public sealed class ManyRoomsTests
{
    private const int Rooms = 50;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Mixer_FiftyRoomsOnOnePort_HearsEachItsOwn()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        var request = MixerClient.Request(hls => hls with { Codec = MixCodec.Opus });
        var mixes = new List<MixResponse>();
        for (var room = 0; room < Rooms; room++)
        {
            mixes.Add(await mixer.Client.PutAsync($"room-{room}", request, Cancel));
        }

        mixes.Select(mix => mix.Rtp.Port).Distinct().Count().ShouldBe(1);
        mixes.Select(mix => mix.Rtp.Ssrc).Distinct().Count().ShouldBe(Rooms);
        using var bridge = new TestSender(mixes[0].Rtp);
        for (var room = 0; room < Rooms; room++)
        {
            // Room n is sent n packets, so that a packet in the wrong room shows.
            for (var number = 0; number < room % 10; number++)
            {
                bridge.Send(RtpPacket.Number(number) with { Ssrc = mixes[room].Rtp.Ssrc });
            }
        }

        for (var room = 0; room < Rooms; room++)
        {
            await Polling.UntilAsync(async () => (await mixer.Client.GetAsync($"room-{room}", Cancel)).Source.Packets == room % 10, Cancel);
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task Mixer_BadPackets_AreCountedByReasonAndPlaybackGoesOn()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        var mix = await mixer.Client.PutAsync("room", MixerClient.Request(hls => hls with { Codec = MixCodec.Opus }), Cancel);
        using var bridge = new TestSender(mix.Rtp);
        using var stranger = new TestSender(mix.Rtp);
        var good = RtpPacket.Number(0) with { Ssrc = mix.Rtp.Ssrc };

        bridge.Send(good);
        bridge.Send(good);
        bridge.Send(good with { PayloadType = 96 });
        bridge.Send(good with { Ssrc = mix.Rtp.Ssrc + 1 });
        bridge.Send(good with { Payload = [0xFB, 0] });
        bridge.Send(good with { Payload = [30 << 3, 1] });
        bridge.Send([1, 2, 3]);
        bridge.Send(new byte[5000]);
        stranger.Send(good with { Sequence = 2, Timestamp = 1920 });

        string[] reasons = ["duplicate", "payload_type", "ssrc", "opus", "duration", "malformed", "oversized", "source"];
        await Polling.UntilAsync(async () =>
        {
            var metrics = await mixer.Client.MetricsAsync(Cancel);
            return reasons.All(reason => metrics.Contains($"liveops_mixer_rtp_dropped_total{{reason=\"{reason}\"}} 1\n", StringComparison.Ordinal))
                && metrics.Contains("liveops_mixer_rtp_packets_total 1\n", StringComparison.Ordinal);
        }, Cancel);
        await mixer.Client.PlaylistAsync("room", playlist => playlist.LastNumber >= 1, Cancel);
    }

    private sealed class TestSender(RtpTarget target) : IDisposable
    {
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        private readonly IPEndPoint _target = new(IPAddress.Parse(target.Address), target.Port);

        public void Send(RtpPacket packet) => Send(packet.ToBytes());

        public void Send(byte[] packet) => _socket.SendTo(packet, _target);

        public void Dispose() => _socket.Dispose();
    }
}
