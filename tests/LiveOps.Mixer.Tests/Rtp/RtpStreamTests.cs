using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Tests.Rtp;

public sealed class RtpStreamTests
{
    private static readonly SourceAddress Bridge = new(1, 5000);
    private static readonly SourceAddress Stranger = new(2, 5000);
    private readonly RtpStream _stream = new();
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Pop_NothingCame_IsSilence() => _stream.Pop().ToArray().ShouldBe(OpusFrame.Silence.ToArray());

    [Fact]
    public void Pop_SteadyStream_PlaysEveryPacketOnceInOrder()
    {
        var played = Play(Enumerable.Range(0, 200).Select(RtpPacketOf));

        played.ShouldBe(Enumerable.Range(0, played.Count));
        played.Count.ShouldBe(200 - JitterBuffer.StartDelay);
    }

    [Fact]
    public void Pop_SequenceAndTimestampWrap_PlaysOn()
    {
        var played = Play(Enumerable.Range(0, 200).Select(n => RtpPacket.Number(n, firstSequence: 65436, firstTimestamp: uint.MaxValue - 96000)));

        played.ShouldBe(Enumerable.Range(0, played.Count));
    }

    [Fact]
    public void Receive_ReorderedWithinBuffer_PlaysInOrder()
    {
        var swapped = Enumerable.Range(0, 100).Select(n => RtpPacketOf(n ^ 1));

        var played = Play(swapped);

        played.ShouldBe(Enumerable.Range(0, played.Count));
    }

    [Fact]
    public void Pop_OnePacketLost_ConcealsAndCountsIt()
    {
        Play(Enumerable.Range(0, 50).Where(n => n != 20).Select(RtpPacketOf)).ShouldNotContain(20);

        _stream.Lost.ShouldBe(1);
        _stream.ConcealmentEvents.ShouldBe(1);
    }

    /// <summary>A busy machine holds a bridge up for 60 to 130 ms now and then; a listener, who is seconds behind, hears nothing of it.</summary>
    [Fact]
    public void Pop_BridgeHeldUpFor180Ms_PlaysOnWithoutAGap()
    {
        Play(Enumerable.Range(0, 50).Select(RtpPacketOf));
        var popped = new List<int?>();

        for (var tick = 0; tick < 30; tick++)
        {
            foreach (var number in Enumerable.Range(50, 30).Where(number => Math.Max(number - 50, 9) == tick))
            {
                Receive(RtpPacketOf(number), Bridge);
            }

            popped.Add(NumberOf(_stream.Pop()));
            _now += TimeSpan.FromMilliseconds(20);
        }

        popped.ShouldNotContain((int?)null);
        popped.ShouldBe(Enumerable.Range(popped[0]!.Value, 30).Select(number => (int?)number));
    }

    [Fact]
    public void Pop_FirstPacketCameLate_LeavesNoFrameOut()
    {
        // The first packet waited for 120 ms with those behind it; all others are on time.
        var played = Play(Enumerable.Range(0, 500).Select(RtpPacketOf), perTick: tick => tick == 0 ? 7 : 1);

        played.ShouldBe(Enumerable.Range(0, played.Count));
    }

    [Fact]
    public void Receive_ForwarderRestarts_IsHeardWithinFourPackets()
    {
        Play(Enumerable.Range(0, 1000).Select(RtpPacketOf));

        // As Janus does: sequence 1, timestamp 960, the same SSRC. What waits of the old timeline is played out first.
        var played = Play(Enumerable.Range(0, 50).Select(RtpPacketOf)).SkipWhile(number => number > 500).ToList();

        played.First().ShouldBeLessThanOrEqualTo(4);
        played.ShouldBe(Enumerable.Range(played[0], played.Count));
    }

    [Fact]
    public void Pop_BridgeRepeatsOnePacket_IsSilence()
    {
        byte[] still = [0x78, 7, 0xC9, 0x79];
        byte[] silence = [.. OpusFrame.Silence];
        var frames = new List<byte[]>();
        for (var number = 0; number < 60; number++)
        {
            Receive(RtpPacketOf(number) with { Payload = still }, Bridge);
            frames.Add(_stream.Pop().ToArray());
        }

        var heard = frames.Skip(JitterBuffer.StartDelay).ToList();
        heard.Take(Stillness.Repeats).ShouldAllBe(frame => frame.SequenceEqual(still));
        heard.Skip(Stillness.Repeats).ShouldAllBe(frame => frame.SequenceEqual(silence));
    }

    [Fact]
    public void Pop_SoundAfterStillness_IsHeardAtOnce()
    {
        byte[] sound = [0x78, 7, 0xC9, 0x7A];
        for (var number = 0; number < 60; number++)
        {
            Receive(RtpPacketOf(number) with { Payload = [0x78, 7, 0xC9, 0x79] }, Bridge);
            _stream.Pop();
        }

        Receive(RtpPacketOf(60) with { Payload = sound }, Bridge);

        Enumerable.Range(0, JitterBuffer.StartDelay + 1).Select(_ => _stream.Pop().ToArray()).ToList()[^1].ShouldBe(sound);
    }

    [Fact]
    public void Pop_DiscontinuousTransmission_IsLeftToTheDecoder()
    {
        for (var number = 0; number < 40; number++)
        {
            Receive(RtpPacketOf(number) with { Payload = [0x78] }, Bridge);
            _stream.Pop();
        }

        _stream.Pop().ToArray().ShouldBe([0x78]);
    }

    [Fact]
    public void Receive_AnotherAddressWhileLive_IsDropped()
    {
        Play(Enumerable.Range(0, 10).Select(RtpPacketOf));

        Receive(RtpPacketOf(10), Stranger).ShouldBe(RtpDrop.Source);
    }

    [Fact]
    public void Receive_AnotherAddressAfterSilence_TakesOver()
    {
        Play(Enumerable.Range(0, 10).Select(RtpPacketOf));
        _now += TimeSpan.FromMilliseconds(100);

        Receive(RtpPacketOf(0), Stranger).ShouldBe(RtpDrop.None);
    }

    [Fact]
    public void Receive_Replay_IsDroppedAndStreamPlaysOn()
    {
        var packets = Enumerable.Range(0, 200).SelectMany(n => n < 100 ? [RtpPacketOf(n)] : new[] { RtpPacketOf(n), RtpPacketOf(n - 100), RtpPacketOf(n) });

        var played = Play(packets, perTick: n => n < 100 ? 1 : 3);

        played.ShouldBe(Enumerable.Range(0, played.Count));
        _stream.Packets.ShouldBe(200);
    }

    [Fact]
    public void Receive_GarbagePayload_IsDroppedWithItsReason() =>
        Receive(RtpPacketOf(0) with { Payload = [0xFB, 0] }, Bridge).ShouldBe(RtpDrop.Opus);

    [Theory]
    [InlineData(1.001)]
    [InlineData(0.999)]
    public void Pop_SenderClockDrifts_DelayStaysBounded(double rate)
    {
        var sent = 0;
        var worst = 0;
        for (var tick = 0; tick < 30_000; tick++)
        {
            while (sent < tick * rate)
            {
                Receive(RtpPacketOf(sent++), Bridge);
            }

            if (NumberOf(_stream.Pop()) is { } number)
            {
                worst = Math.Max(worst, sent - number);
            }

            _now += TimeSpan.FromMilliseconds(20);
        }

        worst.ShouldBeLessThanOrEqualTo(JitterBuffer.MaxDelay + 1);
        _stream.Packets.ShouldBeGreaterThan(29_000);
    }

    [Fact]
    public void Pop_AnyArrivalPattern_IsAlwaysTwentyMillisecondsOfOpus() => Prop.ForAll<int[]>(pattern =>
    {
        var stream = new RtpStream();
        var frames = new Range[OpusPacket.MaxFrames];
        var now = DateTimeOffset.UnixEpoch;
        foreach (var step in pattern)
        {
            var packet = RtpPacket.Number(step & 0xFF, firstSequence: step >> 16) with { Payload = [(byte)step, (byte)(step >> 8), 1, 2] };
            stream.Receive(packet.Header, packet.Payload, (step & 0x100) == 0 ? Bridge : Stranger, now);
            now += TimeSpan.FromMilliseconds(step & 0x3F);
            var frame = stream.Pop();
            if (OpusPacket.Parse(frame, frames) * new OpusToc(frame[0]).FrameSamples != OpusFrame.Samples)
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static RtpPacket RtpPacketOf(int number) => RtpPacket.Number(number);

    private static int? NumberOf(ReadOnlySpan<byte> frame) => frame.Length == 5 ? (frame[1] << 16) | (frame[2] << 8) | frame[3] : null;

    private RtpDrop Receive(RtpPacket packet, SourceAddress source) => _stream.Receive(packet.Header, packet.Payload, source, _now);

    /// <summary>One packet, or as many as <paramref name="perTick"/> says, for each frame played; returns the numbers played.</summary>
    private List<int> Play(IEnumerable<RtpPacket> packets, Func<int, int>? perTick = null)
    {
        var played = new List<int>();
        using var next = packets.GetEnumerator();
        for (var tick = 0; ; tick++)
        {
            for (var i = 0; i < (perTick?.Invoke(tick) ?? 1); i++)
            {
                if (!next.MoveNext())
                {
                    return played;
                }

                Receive(next.Current, Bridge);
            }

            if (NumberOf(_stream.Pop()) is { } number)
            {
                played.Add(number);
            }

            _now += TimeSpan.FromMilliseconds(20);
        }
    }
}
