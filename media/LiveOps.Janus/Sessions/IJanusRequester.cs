using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>Through what a request was made, and what a refusal of the core's therefore means.</summary>
internal interface IJanusRequester
{
    /// <summary>The exception for the caller; called on the connection's reader.</summary>
    JanusException Refused(JanusErrorException refusal);
}
