using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Bans;

namespace LiveOps.Gateway.Tests.Presence.Bans;

/// <summary>What bans do wherever they are kept.</summary>
public abstract class BansContract(bool usesRedis) : PresenceTest(usesRedis)
{
    private IRoomBans Bans => Service<IRoomBans>();

    [Fact]
    public async Task Enter_Banned_IsRefusedForThisTimeOnAir()
    {
        await BanAsync("user", at: 1);

        (await EnterAsync("user", session: "one")).Result.ShouldBe(EnterResult.Banned);
        (await EnterAsync("user", session: "two")).Result.ShouldBe(EnterResult.Entered);
    }

    [Fact]
    public async Task Lift_LetsTheUserInAgain_Once()
    {
        await BanAsync("user", at: 1);

        (await Bans.LiftAsync(Room, "two", "user", Cancelled)).ShouldBeFalse();
        (await Bans.LiftAsync(Room, "one", "user", Cancelled)).ShouldBeTrue();
        (await Bans.LiftAsync(Room, "one", "user", Cancelled)).ShouldBeFalse();
        (await EnterAsync("user", session: "one")).Result.ShouldBe(EnterResult.Entered);
    }

    [Fact]
    public async Task List_IsThatOfOneTimeOnAir_OldestFirst()
    {
        var (second, first) = (await BanAsync("b", at: 2), await BanAsync("a", at: 1));

        (await Bans.ListAsync(Room, "one", Cancelled)).ShouldBe([first, second]);
        (await Bans.ListAsync(Room, "two", Cancelled)).ShouldBeEmpty();
    }

    private async Task<Ban> BanAsync(string user, long at)
    {
        var ban = new Ban { UserId = user, DisplayName = $"Name of {user}", By = "host", At = at };
        await Bans.BanAsync(Room, "one", ban, Cancelled);
        return ban;
    }
}
