namespace LiveOps.Standalone.ApiServer.Cel;

/// <param name="Items">The items.</param>
/// <param name="Unordered">The schema calls it a set or a map, so that order does not matter to equality.</param>
internal sealed record CelList(IReadOnlyList<object?> Items, bool Unordered = false);
