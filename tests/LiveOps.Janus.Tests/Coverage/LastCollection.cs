namespace LiveOps.Janus.Tests.Coverage;

/// <summary>Runs when all others have run: xunit keeps collections that must not run in parallel for the end.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class LastCollection;
