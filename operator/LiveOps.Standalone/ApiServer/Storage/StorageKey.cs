namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>Where an object is stored.</summary>
/// <param name="Resource">Plural and group, such as <c>liverooms.liveops.dev</c> or <c>pods</c>; versions share their storage.</param>
/// <param name="Namespace">Empty for a cluster-scoped object.</param>
internal readonly record struct StorageKey(string Resource, string Namespace, string Name)
{
    public override string ToString() => Namespace.Length == 0 ? $"{Resource}/{Name}" : $"{Resource}/{Namespace}/{Name}";
}
