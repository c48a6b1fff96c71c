using System.Text.Json;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>An owner reference, as far as the garbage collector needs it.</summary>
/// <param name="Blocks">Whether foreground deletion of the owner waits for the object.</param>
internal readonly record struct OwnerDigest(string Uid, bool Blocks)
{
    public static OwnerDigest Read(JsonElement reference) => new(
        reference.TryGetProperty("uid", out var uid) ? uid.GetString() ?? "" : "",
        reference.TryGetProperty("blockOwnerDeletion", out var blocks) && blocks.ValueKind == JsonValueKind.True);
}
