using System.Security.Cryptography;
using LiveOps.EndToEnd.Tests.Pages;
using LiveOps.TestKit.Redis;
using LiveOps.TestKit.Time;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>People call each other in browsers, with nothing between them but signaling.</summary>
[Collection<CallsCollection>]
public sealed class CallPageTests(CallsFixture calls, BrowserFixture browser)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task TwoPages_InACall_TalkChatSendFilesShareAndHangUp()
    {
        await using var anna = await CallPage.OpenAsync(browser, calls.Gateway, "Anna");
        await using var ben = await CallPage.OpenAsync(browser, calls.Gateway, "Ben");
        await MeetAsync(anna, ben);
        await FlowsAsync(anna, ben);

        await anna.SayAsync("Can you hear me?");
        await ben.HasReadAsync("Can you hear me?");
        await ben.SayAsync("Loud and clear.");
        await anna.HasReadAsync("Loud and clear.");

        var largest = RandomNumberGenerator.GetBytes(10 << 20);
        await ben.SendFileAsync("recording.wav", largest);
        (await anna.SaveFileAsync()).ShouldBe(SHA256.HashData(largest));
        await ben.Page.GetByText("Arrived, SHA-256 verified").WaitForAsync();
        await ben.SendFileAsync("too-large.wav", new byte[(10 << 20) + 1]);
        await ben.Page.GetByText("Files may be up to 10 MiB").WaitForAsync();

        await ben.Button("Share screen").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Region, new() { Name = "Ben’s screen" }).WaitForAsync();
        await ben.Button("Stop sharing").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Region, new() { Name = "Ben’s screen" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await FlowsAsync(anna, ben);

        await anna.HangUpAsync();
        await ben.IsToldAsync("Anna has left");
        await anna.Button("Call Ben").WaitForAsync();
    }

    [Fact]
    public async Task TwoPages_NetworkChanges_FindAnotherWay()
    {
        await using var anna = await CallPage.OpenAsync(browser, calls.Gateway, "Anna");
        await using var ben = await CallPage.OpenAsync(browser, calls.Gateway, "Ben");
        await MeetAsync(anna, ben);
        var before = (await ben.InboundAsync()).ShouldHaveSingleItem().Fragment;

        await ben.Page.EvaluateAsync("dispatchEvent(new Event('online'))");

        await Eventually.HoldsAsync(
            async () => (await ben.InboundAsync()) is [var one] && one.Fragment != before, Patience, () => "ICE is restarted", TestContext.Current.CancellationToken);
        await FlowsAsync(anna, ben);
    }

    [Fact]
    public async Task ThreePages_OneReloadedAndOneKilled_GoOn()
    {
        await using var anna = await CallPage.OpenAsync(browser, calls.Gateway, "Anna");
        await using var ben = await CallPage.OpenAsync(browser, calls.Gateway, "Ben");
        await using var cleo = await CallPage.OpenAsync(browser, calls.Gateway, "Cleo");
        await anna.CallAsync(ben);
        await ben.DeclineAsync();
        await anna.IsToldAsync("Ben has declined");
        await MeetAsync(anna, ben, cleo);
        await FlowsAsync(anna, ben, cleo);

        await cleo.Page.ReloadAsync();
        await AllConnectedAsync(anna, ben, cleo);
        await FlowsAsync(anna, ben, cleo);

        await cleo.KillAsync();
        await AllConnectedAsync(anna, ben);
        await FlowsAsync(anna, ben);
    }

    [Fact]
    public async Task SixPages_EachWithAllOthers_HearAndSeeEachOther()
    {
        var pages = new List<CallPage>();
        try
        {
            foreach (var name in new[] { "Anna", "Ben", "Cleo", "Dov", "Eva", "Finn" })
            {
                pages.Add(await CallPage.OpenAsync(browser, calls.Gateway, name));
            }

            await MeetAsync([.. pages]);
            await FlowsAsync([.. pages]);
            await pages[2].SayAsync("Hello, all of you!");
            foreach (var other in pages.Where(page => page != pages[2]))
            {
                await other.HasReadAsync("Hello, all of you!");
            }

            await pages[0].HangUpAsync();
            await AllConnectedAsync([.. pages[1..]]);
            await FlowsAsync([.. pages[1..]]);
        }
        finally
        {
            foreach (var page in pages)
            {
                await page.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task ThreePages_OneOnAnotherGateway_ReachEachOther()
    {
        await using var redis = await RedisServer.LaunchAsync(TestContext.Current.CancellationToken);
        var starting = (calls.StartGatewayAsync($"--LiveOps:Redis={redis.Configuration}"), calls.StartGatewayAsync($"--LiveOps:Redis={redis.Configuration}"));
        await using var here = await starting.Item1;
        await using var there = await starting.Item2;
        await using var anna = await CallPage.OpenAsync(browser, here.Address, "Anna");
        await using var ben = await CallPage.OpenAsync(browser, there.Address, "Ben");
        await using var cleo = await CallPage.OpenAsync(browser, here.Address, "Cleo");

        await MeetAsync(anna, ben, cleo);
        await FlowsAsync(anna, ben, cleo);
        await ben.HangUpAsync();
        await AllConnectedAsync(anna, cleo);
    }

    [Fact]
    public async Task TwoPages_DirectCandidatesDisabled_TalkThroughCoturn()
    {
        await using var coturn = await Coturn.StartAsync();
        await using var gateway = await calls.StartGatewayAsync(
            $"--LiveOps:Gateway:Calls:TurnUrls:0={coturn.Url}", $"--LiveOps:Gateway:Calls:TurnSecret={Coturn.Secret}", "--LiveOps:Gateway:Calls:RelayOnly=true");
        await using var anna = await CallPage.OpenAsync(browser, gateway.Address, "Anna");
        await using var ben = await CallPage.OpenAsync(browser, gateway.Address, "Ben");

        await MeetAsync(anna, ben);
        await FlowsAsync(anna, ben);

        (await anna.InboundAsync()).ShouldHaveSingleItem().Path.ShouldBe("relay relay", coturn.Output);
        await anna.Page.GetByTitle("Connected, relayed").WaitForAsync();
    }

    [Fact]
    public async Task TwoPages_OneWithoutMicrophoneAndCamera_ChatAndSendFiles()
    {
        await using var anna = await CallPage.OpenAsync(browser, calls.Gateway, "Anna", refusesMedia: true);
        await using var ben = await CallPage.OpenAsync(browser, calls.Gateway, "Ben");

        await MeetAsync(anna, ben);

        await anna.HearsAndSeesAsync(1);
        var file = RandomNumberGenerator.GetBytes(100_000);
        await anna.SendFileAsync("notes.txt", file);
        (await ben.SaveFileAsync()).ShouldBe(SHA256.HashData(file));
        await ben.SayAsync("I got it.");
        await anna.HasReadAsync("I got it.");
    }

    /// <summary>Brings all into one call, each asked by the first.</summary>
    private static async Task MeetAsync(params CallPage[] pages)
    {
        foreach (var guest in pages[1..])
        {
            await pages[0].CallAsync(guest);
            await guest.AcceptAsync();
            await guest.Button("Hang up").WaitForAsync();
        }

        await AllConnectedAsync(pages);
    }

    private static async Task AllConnectedAsync(params CallPage[] pages)
    {
        foreach (var page in pages)
        {
            await page.IsConnectedToAsync([.. pages.Where(other => other != page)]);
        }
    }

    /// <summary>Sound and pictures come in at every page from each of the others; where they do not, says so of every page.</summary>
    private static async Task FlowsAsync(params CallPage[] pages)
    {
        var flowing = Task.WhenAll(pages.Select(page => page.HearsAndSeesAsync(pages.Length - 1)));
        await flowing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (flowing.Exception is { } stopped)
        {
            throw stopped;
        }
    }
}
