using System.Net;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Auth;

public sealed class SecretRotationTests : IDisposable
{
    private const string Old = "the old secret, long enough for HS256";
    private const string New = "the new secret, long enough for HS256";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-rotation-");

    private MountedSecret JwtFile => new(_folder, "jwt");

    private MountedSecret AdminFile => new(_folder, "admin");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Secrets_ChangeWithoutARestart_AndBrokenFilesChangeNothing()
    {
        JwtFile.Write(Old);
        AdminFile.Write("the first admin token");
        await using var gateway = await TestGateway.StartAsync([("JwtSecret", ""), ("JwtSecretFile", JwtFile.Path), ("AdminToken", ""), ("AdminTokenFile", AdminFile.Path)]);
        var before = gateway.Token();
        (await JudgeAsync(gateway, before)).ShouldBe(HttpStatusCode.UpgradeRequired);

        // Both verify, the new one signs.
        JwtFile.Write(New, Old);
        await Wait.UntilAsync(() => SigningKeyIsNew(gateway));
        var after = gateway.Token();
        (await JudgeAsync(gateway, before)).ShouldBe(HttpStatusCode.UpgradeRequired);
        (await JudgeAsync(gateway, after)).ShouldBe(HttpStatusCode.UpgradeRequired);

        // A file that is no good is not taken, and said to be no good.
        JwtFile.Write("short");
        await Wait.UntilAsync(() => gateway.Log.Lines.Any(line => line.Contains("those read before stay in use", StringComparison.Ordinal)));
        (await JudgeAsync(gateway, after)).ShouldBe(HttpStatusCode.UpgradeRequired);

        // Without the old one its tokens are gone.
        JwtFile.Write(New);
        await Wait.UntilAsync(async () => await JudgeAsync(gateway, before) == HttpStatusCode.Unauthorized);
        (await JudgeAsync(gateway, after)).ShouldBe(HttpStatusCode.UpgradeRequired);

        AdminFile.Write("the second admin token");
        await Wait.UntilAsync(async () => (await gateway.Http.GetAsync("/api/stats?token=the%20second%20admin%20token", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        using var old = await gateway.Http.GetAsync("/api/stats?token=the%20first%20admin%20token", TestContext.Current.CancellationToken);
        old.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        gateway.Log.Lines.ShouldNotContain(line => line.Contains(New, StringComparison.Ordinal) || line.Contains("admin token ", StringComparison.Ordinal));
    }

    private static bool SigningKeyIsNew(TestGateway gateway) =>
        gateway.Log.Lines.Any(line => line.Contains("Secrets were read again: 2", StringComparison.Ordinal));

    private static async Task<HttpStatusCode> JudgeAsync(TestGateway gateway, string token)
    {
        using var response = await gateway.Http.GetAsync($"/ws?token={token}", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
