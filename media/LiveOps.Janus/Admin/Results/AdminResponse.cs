using System.Text.Json;

namespace LiveOps.Janus.Admin;

public sealed record AdminResponse : AdminResult
{
    /// <summary>What the module answered, a refusal included.</summary>
    public JsonElement Response { get; init; }
}
