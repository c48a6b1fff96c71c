namespace LiveOps.Chaos.Faults;

/// <summary>Something that may go wrong.</summary>
/// <param name="Kind">Such as <c>kill bridge</c>.</param>
/// <param name="InflictAsync">Does it, and undoes what does not end by itself; gives what it was done to.</param>
internal sealed record Fault(string Kind, Func<Random, CancellationToken, Task<string>> InflictAsync);
