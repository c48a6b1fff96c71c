using System.Security.Cryptography;
using LiveOps.Mixer.Hls;

namespace LiveOps.Mixer.Tests.Hls;

public sealed class SegmentCipherTests
{
    [Fact]
    public void Encrypt_Segment_IsReadWithTheVectorThatThePlaylistNames()
    {
        using var cipher = new SegmentCipher(SegmentCipher.NewKey());
        byte[] plain = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

        var encrypted = cipher.Encrypt(258, plain);

        SegmentCipher.VectorAttribute(258).ShouldBe("0x00000000000000000000000000000102");
        using var aes = Aes.Create();
        aes.Key = cipher.Key;
        aes.DecryptCbc(encrypted, Convert.FromHexString("00000000000000000000000000000102")).ShouldBe(plain);
    }

    [Fact]
    public void NewKey_Twice_IsAnother() => SegmentCipher.NewKey().ShouldNotBe(SegmentCipher.NewKey());
}
