using LiveOps.EndToEnd.Tests.Pages;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>The call page can be read and used by everybody, dark and light, on a desk and on a telephone.</summary>
[Collection<CallsCollection>]
public sealed class CallAccessibilityTests(CallsFixture calls, BrowserFixture browser)
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task CallPage_InAllItsStates_IsAccessible(int width, int height)
    {
        var page = await browser.Browser.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(new Uri(calls.Gateway, "/call").AbsoluteUri);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).AppearsAsync();
        await page.ShouldBeAccessibleAsync();
        await page.CloseAsync();

        await using var anna = await CallPage.OpenAsync(browser, calls.Gateway, "Anna");
        await using var ben = await CallPage.OpenAsync(browser, calls.Gateway, "Ben");
        await anna.Page.SetViewportSizeAsync(width, height);
        await ben.Page.SetViewportSizeAsync(width, height);
        await anna.SeesAsync("Ben");
        await anna.Page.ShouldBeAccessibleAsync();

        await anna.CallAsync(ben);
        await ben.Button("Accept").WaitForAsync();
        await ben.Page.ShouldBeAccessibleAsync();
        await anna.Page.ShouldBeAccessibleAsync();

        await ben.AcceptAsync();
        await anna.IsConnectedToAsync(ben);
        await anna.Page.ShouldBeAccessibleAsync();
        await anna.SayAsync("Can everybody read this?");
        await ben.HasReadAsync("Can everybody read this?");
        await anna.Page.ShouldBeAccessibleAsync();
        await anna.Button("Close").ClickAsync();
        await anna.Button("People").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Heading, new() { Name = "People" }).AppearsAsync();
        await anna.Page.ShouldBeAccessibleAsync();
    }
}
