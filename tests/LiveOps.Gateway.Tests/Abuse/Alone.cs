namespace LiveOps.Gateway.Tests.Abuse;

/// <summary>Tests that measure what the whole process uses, and so run while no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
