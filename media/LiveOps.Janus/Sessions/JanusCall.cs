using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>A request together with how its answer is understood.</summary>
internal sealed record JanusCall<TResult>(JanusRequest Request, ReplyReader<TResult> Read)
{
    /// <summary>Whether an <c>ack</c> is the answer (keepalive, trickle) or only says that one will follow.</summary>
    public bool AcceptsAck { get; init; }

    /// <summary>What must be known on the reader before the caller learns of the result, so that no frame can pass it. Null: nothing.</summary>
    public Action<TResult>? Accepted { get; init; }

    /// <summary>What to do with an answer that came after the caller gave up: undo what it created. Null: nothing to undo.</summary>
    public Action<TResult>? Orphaned { get; init; }

    /// <summary>Another limit than the connection's.</summary>
    public TimeSpan? Timeout { get; init; }
}
