using System.Net;

namespace LiveOps.Gateway.Tests.Edge;

/// <summary>What is no request for a file at all.</summary>
public sealed class RequestTests : EdgeTest
{
    [Theory]
    [InlineData("/hls/default/demo/../../secret")]
    [InlineData("/hls/default/demo/%2e%2e/%2e%2e/v1/mixes")]
    [InlineData("/hls/default/demo/..%2f..%2fv1%2fmixes")]
    [InlineData($"/hls/default/demo/{Session}/0/../../../../../v1/mixes")]
    [InlineData($"/hls/default/demo/{Session}/0/11.m4s%00")]
    [InlineData($"/hls/default/demo/{Session}/-1/11.m4s")]
    [InlineData($"/hls/default/demo/{Session}/0/011.m4s")]
    [InlineData("/hls/default/demo/")]
    [InlineData("/hls/")]
    public async Task Path_OutsideTheShapes_LeadsNowhere(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Gateway.Address.ToString().TrimEnd('/') + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        using var response = await SendAsync(request);

        ((int)response.StatusCode).ShouldBeInRange(400, 499);
        Mixer.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preflight_AllowsTheKeysToken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, Playlist);

        using var response = await SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("Authorization");
    }
}
