using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>What all of the pages have in common.</summary>
internal static class PageAccess
{
    private const float PatienceMilliseconds = 30_000;

    /// <summary>Waits until the page says this where it says how things stand.</summary>
    public static Task StatusIsAsync(this IPage page, string text) => page.GetByRole(AriaRole.Status).Filter(new() { HasText = text }).AppearsAsync();

    public static Task AppearsAsync(this ILocator locator) => locator.WaitForAsync(new() { Timeout = PatienceMilliseconds });

    public static Task DisappearsAsync(this ILocator locator) =>
        locator.WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = PatienceMilliseconds });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static async Task PressAsync(this IPage page, string button) =>
        await page.Button(button).ClickAsync(new() { Timeout = PatienceMilliseconds });
}
