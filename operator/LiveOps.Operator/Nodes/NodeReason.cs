namespace LiveOps.Operator.Nodes;

/// <summary>Reasons of conditions and Events: words that programs may rely on.</summary>
internal static class NodeReason
{
    public const string Ready = "Ready";
    public const string Connected = "Connected";
    public const string Connecting = "Connecting";
    public const string Slow = "Slow";
    public const string Lost = "Lost";
    public const string Unauthorized = "Unauthorized";
    public const string SecretMissing = "SecretMissing";
    public const string PodCreated = "PodCreated";
    public const string PodReplaced = "PodReplaced";
    public const string PodNotRunning = "PodNotRunning";
    public const string PodForeign = "PodForeign";
    public const string Draining = "Draining";
    public const string Drained = "Drained";
    public const string NothingFits = "NothingFits";
    public const string DrainCancelled = "DrainCancelled";
    public const string NotDraining = "NotDraining";
}
