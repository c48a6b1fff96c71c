namespace LiveOps.Kubernetes.Api;

/// <summary>A patch and its media type.</summary>
/// <param name="Body">What is serialised as the request's body.</param>
/// <param name="Type">How the server is to read it.</param>
public sealed record V1Patch(object Body, PatchType Type)
{
    /// <summary>Who owns the fields; required by <see cref="PatchType.ServerSideApply"/>.</summary>
    public string? FieldManager { get; init; }

    /// <summary>With server-side apply: take fields that another manager owns.</summary>
    public bool Force { get; init; }
}
