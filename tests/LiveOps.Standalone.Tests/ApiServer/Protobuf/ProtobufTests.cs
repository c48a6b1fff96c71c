using System.Net.Http.Headers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Protobuf;

namespace LiveOps.Standalone.Tests.ApiServer.Protobuf;

/// <summary>Bodies as Go's typed client writes them; helm, which uses it, is run by the tests of the chart.</summary>
public sealed class ProtobufTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Secret_InProtobuf_IsStored()
    {
        byte[] metadata =
        [
            .. Field(1, "release"), .. Field(2, ""), .. Field(8, []), .. Field(11, [.. Field(1, "owner"), .. Field(2, "helm")]),
        ];
        byte[] secret = [.. Field(1, metadata), .. Field(2, [.. Field(1, "release"), .. Field(2, "H4sI")]), .. Field(3, "helm.sh/release.v1")];

        (await SendAsync(HttpMethod.Post, "/api/v1/namespaces/default/secrets", Body("Secret", secret))).ShouldBe(201);

        var stored = await _server.GetAsync("/api/v1/namespaces/default/secrets/release");
        stored["data"]!["release"]!.ToString().ShouldBe(Convert.ToBase64String("H4sI"u8));
        stored["type"]!.ToString().ShouldBe("helm.sh/release.v1");
        stored["metadata"]!["labels"]!["owner"]!.ToString().ShouldBe("helm");
    }

    [Fact]
    public async Task DeleteOptions_InProtobuf_AreHeeded()
    {
        await _server.PostAsync(ApiObjects.ConfigMaps, ApiObjects.ConfigMap("a"));

        (await SendAsync(HttpMethod.Delete, $"{ApiObjects.ConfigMaps}/a", Body("DeleteOptions", Field(2, Field(1, "another"))))).ShouldBe(409);
        (await SendAsync(HttpMethod.Delete, $"{ApiObjects.ConfigMaps}/a", Body("DeleteOptions", []))).ShouldBe(200);
    }

    [Theory]
    [InlineData("LiveRoom", 415)]
    [InlineData("Pod", 415)]
    public async Task Kind_NotUnderstood_IsRefused(string kind, int code) =>
        (await SendAsync(HttpMethod.Post, "/api/v1/namespaces/default/secrets", Body(kind, []))).ShouldBe(code);

    [Fact]
    public void Read_AnyBytesOfAKnownKind_ThrowsNothingButRefusals() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), content =>
    {
        if (Record.Exception(() => ProtobufBody.Read(Body("Secret", content))) is { } exception)
        {
            exception.ShouldBeOfType<ApiException>();
        }
    }).QuickCheckThrowOnFailure();

    private async Task<int> SendAsync(HttpMethod method, string path, byte[] body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.kubernetes.protobuf");
        using var response = await _server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static byte[] Body(string kind, byte[] content) =>
        [.. "k8s\0"u8, .. Field(1, [.. Field(1, "v1"), .. Field(2, kind)]), .. Field(2, content), .. Field(3, ""), .. Field(4, "")];

    private static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    /// <summary>Lengths here stay below 16,384, which is two bytes.</summary>
    private static byte[] Field(int number, byte[] content) => content.Length < 128
        ? [(byte)((number << 3) | 2), (byte)content.Length, .. content]
        : [(byte)((number << 3) | 2), (byte)((content.Length & 0x7f) | 0x80), (byte)(content.Length >> 7), .. content];
}
