namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>A map, or an object with named fields; absent fields are absent keys.</summary>
internal sealed record CelMap(IReadOnlyDictionary<object, object?> Entries);
