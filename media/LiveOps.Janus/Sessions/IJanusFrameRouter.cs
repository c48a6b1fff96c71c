using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>Who takes what is not the answer to a request.</summary>
internal interface IJanusFrameRouter
{
    void Route(ref JanusFrame frame);

    void SessionGone(long sessionId, string reason);

    void LinkClosed(JanusLink link, JanusConnectionLostException error, int failed);
}
