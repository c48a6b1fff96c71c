namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>A message whose fields are all text: whatever clients send, and whatever is passed on. Absent and empty are the same.</summary>
internal sealed record CallMessage
{
    public string? Type { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>JSON text of an RTCSessionDescription.</summary>
    public string? Sdp { get; init; }

    /// <summary>JSON text of an RTCIceCandidate.</summary>
    public string? Candidate { get; init; }

    public string? Room { get; init; }

    public string? Reason { get; init; }

    public string? Name { get; init; }

    public string? Client { get; init; }

    /// <summary>Hides what is said and secret from logs.</summary>
    public override string ToString() => $"{Type} from {From} to {To}";
}
