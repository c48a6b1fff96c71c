using System.Net;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>What players get while a mixer is away, replaced or done.</summary>
public sealed class MixerLossTests : EdgeTest
{
    [Fact]
    public async Task Playlist_WhileTheMixerIsReplaced_IsRepeatedThenGoesOn()
    {
        await GetAsync(Playlist);
        await Wait.UntilAsync(() => Mixer.Count("12.m4s") == 1);
        // Asked for is not yet arrived: joins the fetch that is under way.
        await GetAsync(Segment);
        await Mixer.KillAsync();

        // Dead: the last playlist again, and every segment that it names.
        using var repeated = await GetAsync(Playlist);
        (await TextAsync(repeated)).ShouldContain("#EXT-X-MEDIA-SEQUENCE:10\n");
        (await GetAsync(Segment)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Replaced: the same URL goes on.
        await using var other = await FakeMixer.StartAsync();
        (other.Epoch, other.Sequence) = (1, 12);
        Gateway.Cluster.Put(Objects.Mixer(other.Address, "other"));
        Gateway.Cluster.Put(Objects.Room().WithStatus(status => status with { Mixer = new RoomMixerStatus { Node = "default/other", Epoch = 1 } }));
        await Wait.UntilAsync(async () =>
        {
            using var response = await GetAsync(Playlist);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return (await TextAsync(response)).Contains("/1/12.m4s", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Playlist_MixerGoneForLong_Is503AfterABoundedTime()
    {
        await GetAsync(Playlist);
        await Mixer.KillAsync();

        await Wait.UntilAsync(async () =>
        {
            using var response = await GetAsync(Playlist);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return false;
            }

            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
            return true;
        });
    }

    [Fact]
    public async Task Playlist_OlderThanItsTargetDuration_IsMarked()
    {
        await GetAsync(Playlist);
        await Mixer.KillAsync();

        await Wait.UntilAsync(async () => (await GetAsync(Playlist)).Headers.Contains("Cache-Status"));
    }

    [Fact]
    public async Task Room_TakenOffAir_KeepsItsEndedPlaylistEvenWithNoListenerBefore()
    {
        Mixer.IsEnded = true;
        Gateway.Cluster.Put(Objects.Room().OffAir());

        await Wait.UntilAsync(() => Gateway.Log.Lines.Any(line => line.Contains("its last playlist stays readable", StringComparison.Ordinal)));
        await Mixer.KillAsync();

        (await TextAsync(await GetAsync(Playlist))).ShouldEndWith("#EXT-X-ENDLIST\n");
    }

    [Fact]
    public async Task Room_TakenOffAirBeforeItsFirstSegment_IsAskedForItsPlaylistOnce()
    {
        Mixer.Status = 410;
        Gateway.Cluster.Put(Objects.Room().OffAir());

        await Wait.UntilAsync(() => Gateway.Log.Lines.Any(line => line.Contains("there is no playlist to end", StringComparison.Ordinal)));

        Mixer.Count("index.m3u8").ShouldBe(1);
        (await GetAsync(Playlist)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
