using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Codec;

namespace LiveOps.Mixer.Tests.Codec;

public sealed class AdtsParserTests
{
    [Fact]
    public void TryRead_FramesCutAnywhere_ComeOutWhole() => Prop.ForAll<byte[][], PositiveInt>((frames, step) =>
    {
        var stream = frames.SelectMany(Adts).ToArray();
        var parser = new AdtsParser();
        var read = new List<byte[]>();
        foreach (var chunk in stream.Chunk(step.Get))
        {
            Feed(parser, chunk, read);
        }

        return read.Count == frames.Length && read.Zip(frames).All(pair => pair.First.SequenceEqual(pair.Second)) && parser.Skipped == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryRead_GarbageBetweenFrames_IsPassedOver()
    {
        var parser = new AdtsParser();
        var read = new List<byte[]>();

        Feed(parser, [1, 2, 3, .. Adts([7, 8]), 0xFF, 0x00, .. Adts([9])], read);

        read.ShouldBe([[7, 8], [9]]);
        parser.Skipped.ShouldBe(5);
    }

    [Fact]
    public void TryRead_AnyBytes_NeverThrows() => Prop.ForAll<byte[]>(bytes => Feed(new AdtsParser(), bytes, [])).QuickCheckThrowOnFailure();

    private static void Feed(AdtsParser parser, byte[] bytes, List<byte[]> read)
    {
        bytes.CopyTo(parser.Free(bytes.Length));
        parser.Advance(bytes.Length);
        while (parser.TryRead(out var frame))
        {
            read.Add(frame.ToArray());
        }
    }

    private static byte[] Adts(byte[] frame)
    {
        var length = frame.Length + 7;
        return [0xFF, 0xF1, 0x4C, (byte)(0x80 | (length >> 11)), (byte)(length >> 3), (byte)((length << 5) | 0x1F), 0xFC, .. frame];
    }
}
