using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>Who has which name.</summary>
public sealed class RegistrationTests
{
    private const string Page = "a secret of one page";

    [Fact]
    public async Task Register_NameHeld_IsRefusedAndTheHolderKeepsIt()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);
        await using var first = await CallClient.RegisteredAsync(gateway, "A");
        await using var second = await CallClient.ConnectAsync(gateway.Address);
        await second.SendAsync(new { type = "register", from = "A" });
        (await second.NextErrorAsync()).ShouldBe("name-taken");

        // As the pages of the examples do: their second tab asks for the name of the first one, then for its own.
        await second.SendAsync(new { type = "register", from = "B" });
        await second.NextAsync("registered");
        await second.SendAsync(new { type = "call", from = "B", to = "A", sdp = CallClient.Offer });

        (await first.NextAsync("call"))["from"]!.GetValue<string>().ShouldBe("B");
    }

    [Fact]
    public async Task Register_NameHeldAndTakeOverConfigured_ClosesTheFirst()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true"), ("Calls:SecondRegistration", "TakeOver")]);
        await using var first = await CallClient.RegisteredAsync(gateway, "A");
        await using var second = await CallClient.RegisteredAsync(gateway, "A");
        (await first.NextErrorAsync()).ShouldBe("replaced");
        (await first.ClosedAsync()).ShouldBe(1000);

        await using var b = await CallClient.RegisteredAsync(gateway, "B");
        await b.SendAsync(new { type = "call", to = "A", sdp = CallClient.Offer });

        await second.NextAsync("call");
    }

    [Fact]
    public async Task Register_SamePageOnANewConnection_TakesOver()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);
        await using var first = await CallClient.RegisteredAsync(gateway, "A", Page);

        await using var second = await CallClient.RegisteredAsync(gateway, "A", Page);

        (await first.NextErrorAsync()).ShouldBe("replaced");
    }

    [Fact]
    public async Task Register_AnotherName_FreesTheFirst()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);
        await using var first = await CallClient.RegisteredAsync(gateway, "A");
        await using var watcher = await WatchAsync(gateway, "W");
        await first.SendAsync(new { type = "register", from = "B" });
        await first.NextAsync("registered");

        (await NextPresenceAsync(watcher), await NextPresenceAsync(watcher)).ShouldBe(("A offline", "B online"));
        await using var second = await CallClient.RegisteredAsync(gateway, "A");
        (await NextPresenceAsync(watcher)).ShouldBe("A online");
    }

    [Fact]
    public async Task Presence_Asked_ListsAllAndTellsChanges()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);
        await using var silent = await CallClient.RegisteredAsync(gateway, "A");
        await using var watcher = await CallClient.RegisteredAsync(gateway, "W");
        await watcher.SendAsync(new { type = "presence" });
        var users = (await watcher.NextAsync("presence"))["users"]!.AsArray();
        users.Select(user => $"{user!["user"]} {user["name"]} {user["status"]}").ShouldBe(["A A online"]);

        var b = await CallClient.ConnectAsync(gateway.Address);
        await b.SendAsync(new { type = "register", from = "B", name = "Bea" });
        var came = await watcher.NextAsync("presence");
        $"{came["user"]} {came["name"]} {came["status"]}".ShouldBe("B Bea online");
        await b.NextAsync("registered");
        await b.SendAsync(new { type = "invite", to = "A" });
        (await NextPresenceAsync(watcher)).ShouldBe("B busy");
        await b.DisposeAsync();
        (await NextPresenceAsync(watcher)).ShouldBe("B online");
        (await NextPresenceAsync(watcher)).ShouldBe("B offline");

        // Pages of the examples did not ask, and are told nothing that they would not know.
        (await silent.DrainAsync()).ShouldBe(["invite", "left"]);
    }

    [Fact]
    public async Task Register_WithToken_IsTheTokensUserInItsRoomOnly()
    {
        await using var gateway = await TestGateway.StartAsync();
        var (anna, ben) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        await using var a = await CallClient.ConnectAsync(gateway.Address, gateway.Token(anna));
        await using var b = await CallClient.ConnectAsync(gateway.Address, gateway.Token(ben));
        await using var elsewhere = await CallClient.ConnectAsync(gateway.Address, gateway.Token(ben, room: "another"));
        foreach (var client in new[] { a, b, elsewhere })
        {
            await client.SendAsync(new { type = "register" });
            await client.NextAsync("registered");
        }

        await a.SendAsync(new { type = "call", from = anna, to = ben, sdp = CallClient.Offer });

        (await b.NextAsync("call"))["from"]!.GetValue<string>().ShouldBe(anna);
        (await elsewhere.DrainAsync()).ShouldBeEmpty();
        await elsewhere.SendAsync(new { type = "call", to = anna, sdp = CallClient.Offer });
        (await elsewhere.NextErrorAsync()).ShouldBe("unknown-target");
    }

    private static async Task<CallClient> WatchAsync(TestGateway gateway, string name)
    {
        var watcher = await CallClient.RegisteredAsync(gateway, name);
        await watcher.SendAsync(new { type = "presence" });
        await watcher.NextAsync("presence");
        return watcher;
    }

    private static async Task<string> NextPresenceAsync(CallClient watcher)
    {
        var change = await watcher.NextAsync("presence");
        return $"{change["user"]} {change["status"]}";
    }
}
