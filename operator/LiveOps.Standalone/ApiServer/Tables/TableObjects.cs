namespace LiveOps.Standalone.ApiServer.Tables;

/// <summary>How much of the objects themselves goes along with a Table (<c>includeObject</c>).</summary>
internal enum TableObjects
{
    None,
    Metadata,
    Object,
}
