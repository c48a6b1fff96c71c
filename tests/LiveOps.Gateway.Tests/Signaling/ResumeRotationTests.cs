using System.Net;
using LiveOps.Gateway.Tests.Auth;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>Anchors come back while the secrets of the gateway are rotated under them.</summary>
public sealed class ResumeRotationTests : IDisposable
{
    private const string First = "the first secret, long enough for HS256";
    private const string Second = "the second secret, long enough for HS256";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-rotation-");
    private readonly Guid _client = Guid.NewGuid();
    private readonly string _user = Guid.NewGuid().ToString();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Join_WithATokenOfAnOlderSecret_ResumesUntilTheSecretIsDropped()
    {
        var secret = new MountedSecret(_folder, "jwt");
        secret.Write(First);
        await using var gateway = await TestGateway.StartAsync([("JwtSecret", ""), ("JwtSecretFile", secret.Path)], new FakeBridge());
        var oldToken = gateway.Token(_user);
        var (old, _) = await JoinAndBreakAsync(gateway, jtoken: null);

        secret.Write(Second, First);
        await ReadsAgainAsync(gateway, "2 for users' tokens");
        var (young, resumedByOld) = await JoinAndBreakAsync(gateway, old);
        resumedByOld.ShouldBeTrue();

        secret.Write(Second);
        await ReadsAgainAsync(gateway, "1 for users' tokens");
        (await JoinAndBreakAsync(gateway, young)).Resumed.ShouldBeTrue();
        (await JoinAndBreakAsync(gateway, old)).Resumed.ShouldBeFalse();
        using var refused = await gateway.Http.GetAsync($"/ws?token={oldToken}", TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Task ReadsAgainAsync(TestGateway gateway, string what) =>
        Wait.UntilAsync(() => gateway.Log.Lines.Any(line => line.Contains($"Secrets were read again: {what}", StringComparison.Ordinal)));

    /// <summary>On air, by negotiation where it did not resume; then the connection breaks.</summary>
    private async Task<(string Jtoken, bool Resumed)> JoinAndBreakAsync(TestGateway gateway, string? jtoken)
    {
        await using var client = await gateway.ConnectAsync(gateway.Token(_user));
        var joined = (await client.JoinAsync(jtoken: jtoken, clientId: _client))["result"]!;
        var resumed = joined["resume"]!.GetValue<bool>();
        if (!resumed)
        {
            (await client.TryAsync("offer", new { sdp = new { type = "offer", sdp = "v=0" } })).ShouldBe("ok");
        }

        client.Break();
        return (joined["jtoken"]!.GetValue<string>(), resumed);
    }
}
