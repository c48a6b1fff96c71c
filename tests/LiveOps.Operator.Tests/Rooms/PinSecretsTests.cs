using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Rooms;
using LiveOps.Resources.Rooms;
using NSubstitute;

namespace LiveOps.Operator.Tests.Rooms;

public sealed class PinSecretsTests
{
    private static readonly ObjectKey Secret = new("default", "pins");
    private readonly IInformer<LiveRoom> _rooms = Substitute.For<IInformer<LiveRoom>>();
    private Action<InformerEvent<LiveRoom>>? _follow;

    public PinSecretsTests() =>
        _rooms.Subscribe(Arg.Do<Action<InformerEvent<LiveRoom>>>(handler => _follow = handler)).Returns(Substitute.For<IDisposable>());

    [Fact]
    public void Room_Deleted_IsForgotten()
    {
        using var pins = new PinSecrets(Substitute.For<IInformer<V1Secret>>(), _rooms);
        var room = Room("pins");
        pins.Check(room).ShouldNotBeNull();
        pins.RoomsOf(Secret).ShouldBe([ObjectKey.Of(room)]);

        _follow!(new InformerEvent<LiveRoom>(WatchEventType.Deleted, room, null));

        pins.RoomsOf(Secret).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("others")]
    [InlineData(null)]
    public void Room_ThatAsksForAnotherSecretNow_IsForgottenUnderTheFormer(string? secret)
    {
        using var pins = new PinSecrets(Substitute.For<IInformer<V1Secret>>(), _rooms);
        pins.Check(Room("pins"));

        pins.Check(Room(secret));

        pins.RoomsOf(Secret).ShouldBeEmpty();
    }

    private static LiveRoom Room(string? secret) => new()
    {
        Metadata = new() { Namespace = "default", Name = "demo", Uid = "uid" },
        Spec = new() { PinSecretRef = secret is null ? null : new(secret, "pin") },
    };
}
