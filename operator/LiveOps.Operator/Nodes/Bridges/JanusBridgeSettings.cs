namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>How one Janus is driven.</summary>
/// <param name="AdminKey">Empty where it has none.</param>
/// <param name="Call">How long a request may take.</param>
/// <param name="Listing">How long listing everything may take.</param>
internal sealed record JanusBridgeSettings(string AdminKey, TimeSpan Call, TimeSpan Listing);
