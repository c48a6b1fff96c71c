using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>Anchors who cannot go on air are told why, in words they can act on.</summary>
[Collection<StudioCollection>]
public sealed class RefusalTests(StudioFixture studio, BrowserFixture browser)
{
    [Fact]
    public async Task Anchor_WrongPin_IsAskedAgainAndGetsInWithTheRightOne()
    {
        await studio.Kubernetes.CreateAsync(
            new V1Secret
            {
                Metadata = new() { Namespace = "default", Name = "wrong-pin" },
                StringData = new Dictionary<string, string>(StringComparer.Ordinal) { ["pin"] = "2468" },
            },
            TestContext.Current.CancellationToken);
        await using var room = await Room.OnAirAsync(studio, new() { PinSecretRef = new("wrong-pin", "pin") });
        await using var anchor = await AnchorPage.OpenAsync(browser, studio, room.Key);

        await EnterPinAsync(anchor, "1357");
        await anchor.StatusIsAsync("That pin is not right.");
        await EnterPinAsync(anchor, "2468");
        await anchor.IsOnAirAsync();
    }

    [Fact]
    public async Task Anchor_FullRoom_IsToldSo()
    {
        await using var room = await Room.OnAirAsync(studio, new() { MaxAnchors = 1 });
        var late = await studio.TokenAsync(room.Key);
        await using var first = await AnchorPage.OpenAsync(browser, studio, room.Key);
        await first.IsOnAirAsync();

        await using var second = await AnchorPage.OpenAsync(browser.Browser, studio.Gateway, room.Key, late);

        await second.StatusIsAsync("The room is full.");
        await first.IsOnAirAsync();
    }

    [Fact]
    public async Task Anchor_ExpiredToken_IsToldToAskForANewLink()
    {
        await using var room = await Room.CreateAsync(studio, new() { State = RoomState.Idle });

        await using var anchor = await AnchorPage.OpenAsync(browser.Browser, studio.Gateway, room.Key, await ExpiredTokenAsync(room.Key));

        await anchor.StatusIsAsync("This link is no longer valid.");
    }

    [Fact]
    public async Task Anchor_MicrophoneDenied_IsToldHowToAllowIt()
    {
        await using var room = await Room.CreateAsync(studio, new() { State = RoomState.Idle });
        await using var shy = await browser.LaunchWithoutMicrophoneAsync();

        await using var anchor = await AnchorPage.OpenAsync(shy, studio.Gateway, room.Key, await studio.TokenAsync(room.Key));

        await anchor.StatusIsAsync("The browser may not use your microphone.");
        await anchor.Page.Button("Try again").AppearsAsync();
    }

    private static async Task EnterPinAsync(AnchorPage anchor, string pin)
    {
        var field = anchor.Page.GetByLabel("Room pin");
        await field.AppearsAsync();
        await field.FillAsync(pin);
        await anchor.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>A token as the gateway signs them, whose time was over a minute ago.</summary>
    private async Task<string> ExpiredTokenAsync(ObjectKey room)
    {
        var secret = await studio.Kubernetes.GetAsync<V1Secret>(new ObjectKey("default", "gateway-credentials"), TestContext.Current.CancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        var header = Encode(new { alg = "HS256", typ = "JWT" });
        var claims = Encode(new
        {
            userId = Guid.NewGuid(),
            roomId = room.Name,
            role = "anchor",
            @namespace = room.Namespace,
            iat = now.AddHours(-1).ToUnixTimeSeconds(),
            exp = now.AddMinutes(-1).ToUnixTimeSeconds(),
        });
        var signature = HMACSHA256.HashData(secret!.Data!["jwtSecret"], Encoding.ASCII.GetBytes($"{header}.{claims}"));
        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
