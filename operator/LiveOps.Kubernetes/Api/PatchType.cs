namespace LiveOps.Kubernetes.Api;

public enum PatchType
{
    /// <summary>RFC 7386, <c>application/merge-patch+json</c>.</summary>
    Merge,

    /// <summary>RFC 6902, <c>application/json-patch+json</c>.</summary>
    Json,

    /// <summary><c>application/strategic-merge-patch+json</c>; core kinds only.</summary>
    StrategicMerge,

    /// <summary><c>application/apply-patch+yaml</c>.</summary>
    ServerSideApply,
}
