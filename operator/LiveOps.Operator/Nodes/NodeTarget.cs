namespace LiveOps.Operator.Nodes;

/// <summary>Where a media process is driven, and with what credentials.</summary>
internal sealed record NodeTarget(Uri Address, NodeCredentials Credentials);
