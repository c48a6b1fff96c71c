using System.Text.Json;

namespace LiveOps.Janus.Admin;

public sealed record HandleInfo : AdminResult
{
    /// <summary>What the server knows; the shape depends on plugin and negotiation.</summary>
    public JsonElement Info { get; init; }
}
