namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>Tests with real processes, which would keep one another waiting: they run one after another, when all others are done.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class RealMediaCollection;
