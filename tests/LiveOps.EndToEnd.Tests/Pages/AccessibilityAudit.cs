using System.Text.Json;
using LiveOps.TestKit.Processes;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>Looks for what keeps people with keyboards and screen readers out, by the rules of axe-core (WCAG 2.2 A and AA).</summary>
internal static class AccessibilityAudit
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Repository.PathOf("tests/tools/node_modules/axe-core/axe.min.js")));

    /// <summary>Fails where there is something serious or critical, in the dark or the light scheme.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        // Colours are judged as they are, so not while they fade.
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.EvaluateAsync(Axe.Value);
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var violations = await page.EvaluateAsync<JsonElement>(
                """
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                  .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`)
                """);
            violations.EnumerateArray().Select(violation => violation.GetString()).ShouldBeEmpty($"{page.Url} ({scheme})");
        }
    }
}
