using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Objects;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Selectors;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>A request for objects of one kind.</summary>
internal sealed record ResourceRequest(HttpContext Context, ResourceDefinition Resource, ResourcePath Path)
{
    public HttpRequest Http => Context.Request;

    public HttpResponse Response => Context.Response;

    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>The namespace that the path names; null covers all.</summary>
    public string? Scope => Resource.Namespaced ? Path.Namespace : "";

    public bool IsWatch => Http.Flag("watch");

    /// <summary>What a list, watch or collection deletion covers; a watch of one object covers just that.</summary>
    public ObjectSelector Selector()
    {
        var fields = Http.Text("fieldSelector");
        if (Path.Name.Length > 0)
        {
            fields = $"metadata.name={Path.Name}";
        }

        return new(Resource.Resource, Scope, LabelSelector.Parse(Http.Text("labelSelector")), FieldSelector.Parse(fields, Resource));
    }

    /// <exception cref="ApiException">The path lacks the namespace that the kind needs (405).</exception>
    public WriteRequest Write(IReadOnlyList<string>? duplicateFields = null) => new()
    {
        Resource = Resource,
        Namespace = Scope ?? throw RequestErrors.MethodNotAllowed(),
        Name = Path.Name,
        Subresource = Path.Subresource,
        DryRun = Http.IsDryRun(),
        FieldValidation = Http.FieldValidation(),
        FieldManager = Http.FieldManager(),
        DuplicateFields = duplicateFields ?? [],
    };
}
