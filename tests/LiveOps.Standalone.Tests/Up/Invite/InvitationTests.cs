using LiveOps.Standalone.Up.Invite;

namespace LiveOps.Standalone.Tests.Up.Invite;

public sealed class InvitationTests
{
    private static readonly Uri Gateway = new("http://127.0.0.1:8080");

    [Fact]
    public void Urls_InTheDefaultNamespace_DoNotNameIt()
    {
        var invitation = new Invitation(Gateway, "demo", "default", "anchor");

        invitation.UsersUrl.ToString().ShouldBe("http://127.0.0.1:8080/api/rooms/demo/users");
        invitation.ListenUrl.ToString().ShouldBe("http://127.0.0.1:8080/listen?room=demo");
        invitation.SpeakUrl("a.b+c").AbsoluteUri.ShouldBe("http://127.0.0.1:8080/anchor?room=demo&token=a.b%2Bc");
    }

    [Fact]
    public void Urls_InAnotherNamespace_NameIt()
    {
        var invitation = new Invitation(Gateway, "demo", "radio", "anchor");

        invitation.UsersUrl.ToString().ShouldBe("http://127.0.0.1:8080/api/rooms/demo/users?namespace=radio");
        invitation.ListenUrl.ToString().ShouldBe("http://127.0.0.1:8080/listen?room=demo&namespace=radio");
    }
}
