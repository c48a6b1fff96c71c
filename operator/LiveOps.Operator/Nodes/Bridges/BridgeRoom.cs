namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>An AudioBridge room as <c>list</c> reports it.</summary>
internal sealed record BridgeRoom
{
    private const string Prefix = "liveops:";

    public required long Id { get; init; }

    public required string Description { get; init; }

    /// <summary>Hz.</summary>
    public required int SamplingRate { get; init; }

    public int Participants { get; init; }

    /// <summary>UID of the LiveRoom for which the room was made, or null for a room of somebody else's.</summary>
    public string? Uid => Description.StartsWith(Prefix, StringComparison.Ordinal) ? Description[Prefix.Length..] : null;

    public static string Describe(string uid) => Prefix + uid;
}
