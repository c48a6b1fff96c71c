using System.Net.Http.Headers;

namespace LiveOps.Kubernetes.Api;

/// <summary>How a patch is told to the server: media type and query.</summary>
internal static class PatchFormat
{
    public static MediaTypeHeaderValue MediaType(PatchType type) => new(type switch
    {
        PatchType.Merge => "application/merge-patch+json",
        PatchType.Json => "application/json-patch+json",
        PatchType.StrategicMerge => "application/strategic-merge-patch+json",
        PatchType.ServerSideApply => "application/apply-patch+yaml",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a patch type."),
    });

    public static string Query(V1Patch patch)
    {
        if (patch.Type == PatchType.ServerSideApply && string.IsNullOrEmpty(patch.FieldManager))
        {
            throw new ArgumentException("Server-side apply needs a field manager.", nameof(patch));
        }

        return new QueryBuilder().Add("fieldManager", patch.FieldManager).Add("force", patch.Force ? "true" : null).ToString();
    }
}
