namespace LiveOps.Gateway.Rooms;

/// <summary>How a media node is reached.</summary>
/// <param name="Address">URL of its API.</param>
/// <param name="Credentials">Entries of its Secret; empty where it has none.</param>
internal sealed record NodeAccess(Uri Address, IReadOnlyDictionary<string, byte[]> Credentials)
{
    public string? Credential(string key) => Credentials.TryGetValue(key, out var value) ? System.Text.Encoding.UTF8.GetString(value) : null;
}
