using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Sessions.Events;

namespace LiveOps.Janus.Tests.Transport;

public sealed class LongPollTests(JanusFixture fixture) : JanusTest(fixture)
{
    /// <summary>The server is asked by another client to forget the session, so that the next long poll is about one it does not know.</summary>
    [Fact]
    public async Task Session_ForgottenByTheServer_IsEndedByItsLongPoll()
    {
        var session = NewSession(Wire.Http);
        await session.CreateAsync(Stop);
        var handle = await session.AttachAsync("janus.plugin.echotest", opaqueId: null, Stop);
        using var events = handle.Subscribe();

        await Admin(Wire.Http).SendAsync(new LiveOps.Janus.Admin.DestroySession(), new(session.Id!.Value, 0), Stop);

        await NextAsync<HandleEnded>(events);
        await Should.ThrowAsync<JanusSessionEndedException>(session.KeepAliveAsync(Stop));
    }
}
