using System.Security.Cryptography;
using System.Text;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>STUN and TURN servers, as handed to pages.</summary>
public sealed class IceServersTests
{
    [Fact]
    public async Task Registered_TurnConfigured_CarriesCredentialsThatExpire()
    {
        var time = new ManualTimeProvider();
        await using var gateway = await TestGateway.StartAsync(
            [
                ("Calls:Anonymous", "true"), ("Calls:StunUrls:0", "stun:stun.example:3478"), ("Calls:TurnUrls:0", "turn:turn.example:3478?transport=udp"),
                ("Calls:TurnSecret", "north"), ("Calls:TurnCredentialMinutes", "10"), ("Calls:RelayOnly", "true"),
            ],
            time: time);
        await using var client = await CallClient.ConnectAsync(gateway.Address);
        await client.SendAsync(new { type = "register", from = "A" });

        var registered = await client.NextAsync("registered");

        var username = $"{time.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds()}:A";
        var (stun, turn) = (registered["iceServers"]![0]!, registered["iceServers"]![1]!);
        stun.ToJsonString().ShouldBe("""{"urls":["stun:stun.example:3478"]}""");
        turn["urls"]![0]!.GetValue<string>().ShouldBe("turn:turn.example:3478?transport=udp");
        turn["username"]!.GetValue<string>().ShouldBe(username);
        turn["credential"]!.GetValue<string>().ShouldBe(Sign("north", username));
        registered["iceTransportPolicy"]!.GetValue<string>().ShouldBe("relay");

        time.Advance(TimeSpan.FromMinutes(5));
        await client.SendAsync(new { type = "ice-servers" });
        (await client.NextAsync("ice-servers"))["iceServers"]![1]!["username"]!.GetValue<string>()
            .ShouldBe($"{time.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds()}:A");
    }

    [Theory]
    [InlineData("StunUrls", "--LiveOps:Gateway:Calls:StunUrls:0=http://stun.example")]
    [InlineData("TurnUrls", "--LiveOps:Gateway:Calls:TurnUrls:0=stun:x")]
    [InlineData("TurnSecret", "--LiveOps:Gateway:Calls:TurnUrls:0=turn:x")]
    [InlineData("TurnSecretFile", "--LiveOps:Gateway:Calls:TurnSecretFile=/nowhere")]
    [InlineData("RelayOnly", "--LiveOps:Gateway:Calls:RelayOnly=true")]
    [InlineData("RoomMembers", "--LiveOps:Gateway:Calls:RoomMembers=7")]
    public void Settings_Wrong_AreNamed(string setting, string argument)
    {
        var wrong = Should.Throw<OptionsValidationException>(() => GatewayHost.Build([argument, $"--LiveOps:Gateway:JwtSecret={TestGateway.JwtSecret}"]));

        wrong.Failures.ShouldContain(line => line.StartsWith($"LiveOps:Gateway:Calls:{setting}: ", StringComparison.Ordinal));
    }

    // What the scheme names, and coturn computes.
#pragma warning disable CA5350
    private static string Sign(string secret, string username) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(username)));
#pragma warning restore CA5350
}
