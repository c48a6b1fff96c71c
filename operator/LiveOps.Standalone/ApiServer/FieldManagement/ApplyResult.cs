using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>What a server-side apply comes to: an object to store, or conflicts.</summary>
internal sealed record ApplyResult
{
    /// <summary>The merged object with its new <c>managedFields</c>; null where there are conflicts.</summary>
    public JsonObject? Object { get; init; }

    /// <summary>False where the object, its owners and their times are what they were: nothing is to be written.</summary>
    public bool Changed { get; init; }

    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];
}
