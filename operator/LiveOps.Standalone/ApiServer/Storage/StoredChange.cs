namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>One acknowledged change.</summary>
/// <param name="Current">The object after it; for a deletion its last state, under the deletion's version.</param>
/// <param name="Previous">The object before it; null for a creation. Selectors compare the two.</param>
internal sealed record StoredChange(ChangeType Type, StoredObject Current, StoredObject? Previous)
{
    public long Version => Current.Version;
}
