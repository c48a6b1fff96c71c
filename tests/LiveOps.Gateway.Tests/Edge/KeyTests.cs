using System.Net;
using System.Net.Http.Headers;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>Who gets the keys of encrypted rooms.</summary>
public sealed class KeyTests : EdgeTest
{
    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("other", HttpStatusCode.Forbidden)]
    [InlineData("demo", HttpStatusCode.OK)]
    public async Task Key_IsGivenToTokensOfThatRoomOnly(string? room, HttpStatusCode expected)
    {
        var key = $"/hls/default/demo/enc.key?session={Session}&epoch=0";
        using var request = new HttpRequestMessage(HttpMethod.Get, key);
        if (room is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Gateway.Token(room: room, role: "listener"));
        }

        using var response = await SendAsync(request);

        response.StatusCode.ShouldBe(expected);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Mixer.Count("enc.key?session=11111111-1111-4111-8111-111111111111&epoch=0").ShouldBe(expected == HttpStatusCode.OK ? 1 : 0);
    }

    [Fact]
    public async Task Key_AtTheEarlierPath_IsThatOfThePresentSession()
    {
        Gateway.Cluster.Put(Objects.Room().WithStatus(status => status with { Mixer = new RoomMixerStatus { Node = "default/mixer", Epoch = 2 } }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hls/rooms/demo/enc.key");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Gateway.Token(role: "listener"));

        await Wait.UntilAsync(async () =>
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, request.RequestUri) { Headers = { Authorization = request.Headers.Authorization } };
            using var response = await SendAsync(again);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
            return Mixer.Count($"enc.key?session={Session}&epoch=2") == 1;
        });
        (await GetAsync("/hls/rooms/demo/enc.key")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
