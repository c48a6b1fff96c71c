using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Gateway.Rooms;

namespace LiveOps.Gateway.Tests.Rooms;

public sealed partial class RoomIdsTests
{
    private const string Letters = "ABCXYZabcxyz0189_-";

    [Theory]
    [InlineData("demo", "demo")]
    [InlineData("My_Room_7", "id-my-room-7--8d")]
    [InlineData("-abc", "id--abc--0")]
    [InlineData("ab_", "id-ab---4")]
    [InlineData("id-my-room-7--8d", "id-my-room-7--8d")]
    [InlineData("a.b", "a.b")]
    public void Id_HasOneName(string id, string name) => RoomIds.NameOf(id).ShouldBe(name);

    [Theory]
    [InlineData("id-demo--0")]
    [InlineData("id-my-room-7--08d")]
    [InlineData("id-my-room-7--fff")]
    [InlineData("id-my-room-7--")]
    [InlineData("id---")]
    [InlineData("id-")]
    public void Name_ThatNoIdMapsTo_IsAnIdOfItsOwn(string name) => RoomIds.IdOf(name).ShouldBe(name);

    [Theory]
    [InlineData("ab")]
    [InlineData("a b c")]
    [InlineData("room/../..")]
    [InlineData("Räume")]
    [InlineData("room\n")]
    [InlineData("0123456789012345678901234567890123")]
    public void Text_ThatIsNoId_IsRefused(string text) => RoomIds.IsId(text).ShouldBeFalse();

    [Fact]
    public void Every_IdComesBack_FromAValidName()
    {
        var ids = Gen.Elements(Letters.ToCharArray()).ArrayOf().Where(letters => letters.Length is >= 3 and <= 32).Select(letters => new string(letters)).ToArbitrary();
        Prop.ForAll(ids, id => ObjectName().IsMatch(RoomIds.NameOf(id)) && (RoomIds.NameOf(id) == id || RoomIds.IdOf(RoomIds.NameOf(id)) == id))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ObjectName();
}
