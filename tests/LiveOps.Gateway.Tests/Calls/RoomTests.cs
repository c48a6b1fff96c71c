using System.Text.Json.Nodes;
using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>Meshes: who comes in, in which order, and what the others are told.</summary>
public sealed class RoomTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly List<CallClient> _clients = [];
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true"), ("Calls:MessageBurst", "100000")], time: _time);
        foreach (var name in "ABCDEFG")
        {
            _clients.Add(await CallClient.RegisteredAsync(_gateway, name.ToString()));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task Room_OfSix_TellsEveryoneTheOrderOfJoining()
    {
        var room = await MeetAsync(6);

        await _clients[0].SendAsync(new { type = "invite", to = "G" });
        (await _clients[0].NextErrorAsync()).ShouldBe("room-full");
        await _clients[5].SendAsync(new { type = "call", to = "A", room, sdp = CallClient.Offer });
        (await _clients[0].NextAsync("call"))["room"]!.GetValue<string>().ShouldBe(room);
    }

    [Fact]
    public async Task Room_MemberLeaves_DisturbsNobodyAndTheLastTakesItAlong()
    {
        var room = await MeetAsync(3);

        await _clients[1].SendAsync(new { type = "left", room });
        foreach (var other in new[] { _clients[0], _clients[2] })
        {
            var left = await other.NextAsync("left");
            (left["from"]!.GetValue<string>(), left["reason"]).ShouldBe(("B", null));
        }

        await _clients[1].SendAsync(new { type = "accept", room });
        (await _clients[1].NextErrorAsync()).ShouldBe("not-invited");
        await _clients[0].SendAsync(new { type = "left", room });
        await _clients[2].NextAsync("left");
        await _clients[2].SendAsync(new { type = "left", room });
        await Wait.UntilAsync(() => ((MemoryRoomStore)_gateway.Services.GetRequiredService<IRoomStore>()).Count == 0);
        await _clients[0].SendAsync(new { type = "accept", room });
        (await _clients[0].NextErrorAsync()).ShouldBe("unknown-room");
    }

    [Fact]
    public async Task Invitation_Declined_IsToldToWhoInvited()
    {
        var room = await MeetAsync(2);
        await _clients[1].SendAsync(new { type = "invite", to = "C", room });
        await _clients[2].NextAsync("invite");

        await _clients[2].SendAsync(new { type = "decline", room, reason = "later" });

        var declined = await _clients[1].NextAsync("decline");
        (declined["from"]!.GetValue<string>(), declined["reason"]!.GetValue<string>()).ShouldBe(("C", "later"));
        (await _clients[0].DrainAsync()).ShouldBeEmpty();
        await _clients[2].SendAsync(new { type = "accept", room });
        (await _clients[2].NextErrorAsync()).ShouldBe("not-invited");
    }

    [Fact]
    public async Task Invitation_InviterLeaves_IsOver()
    {
        await _clients[0].SendAsync(new { type = "invite", to = "B" });
        var room = (await _clients[1].NextAsync("invite"))["room"]!.GetValue<string>();

        await _clients[0].SendAsync(new { type = "left", room });

        (await _clients[1].NextAsync("left"))["from"]!.GetValue<string>().ShouldBe("A");
        await _clients[1].SendAsync(new { type = "accept", room });
        (await _clients[1].NextErrorAsync()).ShouldBe("unknown-room");
    }

    [Fact]
    public async Task Invitation_TooOld_IsNoInvitation()
    {
        var room = await MeetAsync(2);
        await _clients[0].SendAsync(new { type = "invite", to = "C" });
        await _clients[2].NextAsync("invite");

        _time.Advance(TimeSpan.FromSeconds(61));

        await _clients[2].SendAsync(new { type = "accept", room });
        (await _clients[2].NextErrorAsync()).ShouldBe("not-invited");
    }

    [Fact]
    public async Task Member_Lost_MayComeBackForAWhile()
    {
        var room = await MeetAsync(3);
        _clients[1].Break();
        (await _clients[0].NextAsync("left"))["reason"]!.GetValue<string>().ShouldBe("lost");
        await _clients[2].NextAsync("left");
        _clients.Add(await CallClient.RegisteredAsync(_gateway, "B"));

        await _clients[^1].SendAsync(new { type = "accept", room });

        Members(await _clients[^1].NextAsync("joined")).ShouldBe("A C B");
        await _clients[0].NextAsync("joined");
        _clients[^1].Break();
        await _clients[0].NextAsync("left");
        _time.Advance(TimeSpan.FromSeconds(31));
        _clients.Add(await CallClient.RegisteredAsync(_gateway, "B"));
        await _clients[^1].SendAsync(new { type = "accept", room });
        (await _clients[^1].NextErrorAsync()).ShouldBe("not-invited");
    }

    [Fact]
    public async Task Member_BackBeforeItsOldConnectionIsKnownToBeBroken_StaysIn()
    {
        const string page = "a secret of one page";
        await _clients[0].SendAsync(new { type = "register", from = "A", client = page });
        await _clients[0].NextAsync("registered");
        var room = await MeetAsync(2);
        _clients.Add(await CallClient.RegisteredAsync(_gateway, "A", page));

        await _clients[^1].SendAsync(new { type = "accept", room });

        // The old connection is closed at the same time: who is told of that first is not settled, but A must be in at the end.
        JsonNode next;
        while ((next = await _clients[^1].NextAsync())["type"]!.GetValue<string>() != "joined")
        {
        }

        Members(next).ShouldBe("B A");
        await _clients[1].SendAsync(new { type = "call", to = "A", room, sdp = CallClient.Offer });
        await _clients[^1].NextAsync("call");
    }

    [Theory]
    [InlineData("C", null, "unknown-target")]
    [InlineData("B", null, "busy")]
    [InlineData("A", null, "busy")]
    [InlineData("D", "0123456789abcdef", "not-in-room")]
    public async Task Invite_ThatCannotBe_SaysWhy(string to, string? room, string code)
    {
        await MeetAsync(2);
        await _clients[2].DisposeAsync();
        await Wait.UntilAsync(async () =>
        {
            await _clients[0].SendAsync(new { type = "hangup", to = "C" });
            return (await _clients[0].DrainAsync()).Count > 0;
        });

        await _clients[0].SendAsync(new { type = "invite", to, room });

        (await _clients[0].NextErrorAsync()).ShouldBe(code);
    }

    [Fact]
    public async Task Accept_FromAnotherRoom_IsRefused()
    {
        await MeetAsync(2);
        await _clients[2].SendAsync(new { type = "invite", to = "D" });
        var room = (await _clients[3].NextAsync("invite"))["room"]!.GetValue<string>();

        await _clients[0].SendAsync(new { type = "accept", room });

        (await _clients[0].NextErrorAsync()).ShouldBe("already-in-room");
    }

    /// <summary>Brings the first clients into a room, each invited by the one before.</summary>
    private async Task<string> MeetAsync(int count)
    {
        var room = "";
        for (var i = 1; i < count; i++)
        {
            await _clients[i - 1].SendAsync(new { type = "invite", to = ((char)('A' + i)).ToString() });
            if (i == 1)
            {
                await _clients[0].NextAsync("room-created");
            }

            room = (await _clients[i].NextAsync("invite"))["room"]!.GetValue<string>();
            await _clients[i].SendAsync(new { type = "accept", room });
            for (var member = 0; member <= i; member++)
            {
                Members(await _clients[member].NextAsync("joined")).ShouldBe(string.Join(' ', "ABCDEFG"[..(i + 1)].ToCharArray()));
            }
        }

        return room;
    }

    private static string Members(JsonNode joined) => string.Join(' ', joined["members"]!.AsArray().Select(name => name!.GetValue<string>()));
}
