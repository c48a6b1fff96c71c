namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Schemas of the kinds the server holds besides custom resources.</summary>
internal static class CoreSchemas
{
    /// <summary>The schema of a kind, or null where the server does not hold it.</summary>
    public static StructuralSchema? Find(string group, string version, string kind) => throw new NotSupportedException();
}
