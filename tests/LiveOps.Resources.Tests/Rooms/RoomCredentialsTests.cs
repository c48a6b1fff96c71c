using LiveOps.Resources.Rooms;

namespace LiveOps.Resources.Tests.Rooms;

public sealed class RoomCredentialsTests
{
    private const string Uid = "0b5f0c6e-6a0e-4b8c-9a39-0d7c7c1f5a11";

    /// <summary>Expected values by <c>openssl dgst -sha256 -hmac adminkey</c>: other programs must be able to derive them.</summary>
    [Fact]
    public void Secret_KnownKeyAndUid_IsFirstHalfOfHmac() =>
        RoomCredentials.Secret("adminkey", Uid).ShouldBe("97e6d6c1ed21e90785997e1d9d544b00");

    [Fact]
    public void Pin_KnownKeyAndUid_IsFirstHalfOfHmac() =>
        RoomCredentials.Pin("adminkey", Uid).ShouldBe("0a8235caf1433b1469a5a5adafe1e57a");
}
