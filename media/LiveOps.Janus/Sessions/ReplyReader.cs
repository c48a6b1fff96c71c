using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>
/// Makes the result of a request from the frame that answers it, on the connection's reader; false if this frame is not yet the
/// answer, which then goes on to the handle.
/// </summary>
/// <exception cref="JanusException">The frame is a refusal.</exception>
internal delegate bool ReplyReader<TResult>(ref JanusFrame frame, out TResult result);
