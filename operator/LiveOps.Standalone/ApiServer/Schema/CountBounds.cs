namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Fewest and most of something; null means no bound.</summary>
internal sealed record CountBounds(long? Minimum = null, long? Maximum = null);
