using LiveOps.EndToEnd.Tests.Pages;
using LiveOps.TestKit.Redis;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>One of two gateways is killed under people in a call.</summary>
[Collection<CallsCollection>]
public sealed class GatewayKilledTests(CallsFixture calls, BrowserFixture browser)
{
    [Fact]
    public async Task Gateway_Killed_ItsUsersNamesAreFreeAndTheOthersTalkOn()
    {
        await using var redis = await RedisServer.LaunchAsync(TestContext.Current.CancellationToken);
        var starting = (calls.StartGatewayAsync($"--LiveOps:Redis={redis.Configuration}"), calls.StartGatewayAsync($"--LiveOps:Redis={redis.Configuration}"));
        await using var here = await starting.Item1;
        await using var there = await starting.Item2;
        await using var anna = await CallPage.OpenAsync(browser, here.Address, "Anna");
        await using var ben = await CallPage.OpenAsync(browser, here.Address, "Ben");
        await using var dov = await CallPage.OpenAsync(browser, here.Address, "Dov");
        await using (var cleo = await CallPage.OpenAsync(browser, there.Address, "Cleo"))
        {
            await anna.CallAsync(ben);
            await ben.AcceptAsync();
            await anna.CallAsync(cleo);
            await cleo.AcceptAsync();
            await anna.IsConnectedToAsync(ben, cleo);
            await dov.SeesAsync("Cleo");

            await there.KillAsync();

            // Only signaling is lost: who is connected already talks on.
            await dov.SeesAsync("Cleo", listed: false);
            await anna.IsConnectedToAsync(ben, cleo);
            await anna.HearsAndSeesAsync(2);
        }

        await using var back = await CallPage.OpenAsync(browser, here.Address, "Cleo");
        await dov.CallAsync(back);
        await back.AcceptAsync();
        await dov.IsConnectedToAsync(back);
        await anna.IsConnectedToAsync(ben);
    }
}
