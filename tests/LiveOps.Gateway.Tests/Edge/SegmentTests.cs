using System.Net;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>Segments: one fetch for all, whole or in part.</summary>
public sealed class SegmentTests : EdgeTest
{
    [Fact]
    public async Task Segment_ForManyListeners_IsFetchedOnceAndKept()
    {
        var responses = await Wait.ForAsync(Task.WhenAll(Enumerable.Range(0, 100).Select(_ => GetAsync(Segment))));

        responses.ShouldAllBe(response => response.IsSuccessStatusCode);
        responses[0].Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await TextAsync(responses[99])).ShouldBe($"bytes of /hls/uid-demo/{Session}/0/11.m4s");
        Mixer.Count("11.m4s").ShouldBe(1);
    }

    [Fact]
    public async Task Segment_OfASessionTheRoomNeverHad_IsNotAskedFor()
    {
        using var response = await GetAsync("/hls/default/demo/22222222-2222-4222-8222-222222222222/0/1.m4s");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Mixer.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Segment_NotThere_Is404AndAskedForAgain()
    {
        Mixer.Status = 404;
        (await GetAsync(Segment)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Mixer.Status = 200;

        (await GetAsync(Segment)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("bytes=0-3", HttpStatusCode.PartialContent, "byte", "bytes 0-3/")]
    [InlineData("bytes=6-", HttpStatusCode.PartialContent, "of /hls", "bytes 6-")]
    [InlineData("bytes=-3", HttpStatusCode.PartialContent, "m4s", "bytes ")]
    [InlineData("bytes=0-99999", HttpStatusCode.PartialContent, "bytes of", "bytes 0-")]
    [InlineData("bytes=5000-", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */")]
    [InlineData("bytes=-0", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */")]
    [InlineData("bytes=0-1,4-5", HttpStatusCode.OK, "bytes of", null)]
    [InlineData("pieces=0-1", HttpStatusCode.OK, "bytes of", null)]
    public async Task Segment_InPart_IsTheRangeThatWasAskedFor(string range, HttpStatusCode status, string begin, string? contentRange)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Segment);
        request.Headers.TryAddWithoutValidation("Range", range);

        using var response = await SendAsync(request);

        response.StatusCode.ShouldBe(status);
        var text = await TextAsync(response);
        (begin.Length == 0 ? text : text[..Math.Min(begin.Length, text.Length)]).ShouldBe(begin);
        (response.Content.Headers.ContentRange?.ToString() ?? "").ShouldStartWith(contentRange ?? "");
        (response.Content.Headers.ContentRange is null).ShouldBe(contentRange is null);
    }
}
