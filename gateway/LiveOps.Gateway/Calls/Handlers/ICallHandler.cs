using LiveOps.Gateway.Calls.Protocol;

namespace LiveOps.Gateway.Calls.Handlers;

/// <summary>What the gateway does with messages of some types.</summary>
internal interface ICallHandler
{
    IReadOnlyList<string> Types { get; }

    /// <param name="session">The sender.</param>
    /// <param name="message">All its fields are within their limits, <c>from</c> is the sender's own.</param>
    /// <returns>Why it was not done, one of <see cref="ErrorCode"/>; null if it was.</returns>
    ValueTask<string?> HandleAsync(CallSession session, CallMessage message, CancellationToken cancellationToken);
}
