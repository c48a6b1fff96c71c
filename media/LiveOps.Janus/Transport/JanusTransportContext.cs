namespace LiveOps.Janus.Transport;

/// <summary>What a transport is given when it is made.</summary>
public sealed record JanusTransportContext
{
    public required Uri Url { get; init; }

    public required JanusApi Api { get; init; }

    /// <summary>Frames beyond this many bytes close the transport, so that a broken peer cannot fill the memory.</summary>
    public required int MaxFrameBytes { get; init; }

    /// <summary>How many requests may wait to be written before callers are held back.</summary>
    public required int SendQueueLength { get; init; }

    /// <summary>The present credentials as a query string without <c>?</c>, for requests that have no body; may be empty.</summary>
    public required Func<string> CredentialsQuery { get; init; }

    public required TimeProvider Time { get; init; }
}
