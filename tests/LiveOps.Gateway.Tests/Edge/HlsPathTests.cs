using FsCheck;
using FsCheck.Fluent;
using LiveOps.Gateway.Edge;

namespace LiveOps.Gateway.Tests.Edge;

public sealed class HlsPathTests
{
    [Fact]
    public void TryParse_AnySegmentPath_GivesBackItsParts() =>
        Prop.ForAll<Guid, ushort, uint>((session, epoch, number) =>
            HlsPath.TryParse($"/hls/ns/room/{session:D}/{epoch}/{number}.m4s", out var path) &&
            path.Room is "ns/room" && path.Segment == new SegmentKey(session, epoch, number) &&
            path.Segment.MixerPath == $"{session:D}/{epoch}/{number}.m4s").QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndNeverLeadsOutside() =>
        Prop.ForAll<string>(text =>
            !HlsPath.TryParse($"/hls/ns/room/{text}", out var path) ||
            text is "index.m3u8" or "enc.key" || $"/{path.Segment.MixerPath}" == $"/{text}").QuickCheckThrowOnFailure();
}
