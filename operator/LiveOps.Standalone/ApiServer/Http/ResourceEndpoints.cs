using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Resources;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Leads a request for a resource to what answers it.</summary>
internal sealed class ResourceEndpoints(ResourceRegistry registry, ReadEndpoints reads, WriteEndpoint writes, PatchEndpoint patches, DeleteEndpoint deletes)
{
    public Task HandleAsync(HttpContext context, ResourcePath path)
    {
        var resource = registry.Find(path.Group, path.Version, path.Resource);
        if (resource is null || !IsServed(resource, path))
        {
            throw RequestErrors.UnknownPath();
        }

        var request = new ResourceRequest(context, resource, path);
        return (context.Request.Method, HasName: path.Name.Length > 0, path.Subresource) switch
        {
            ("GET", _, _) => reads.HandleAsync(request),
            ("POST", false, "") => writes.CreateAsync(request),
            ("PUT", true, "" or "status") => writes.UpdateAsync(request),
            ("PATCH", true, "" or "status") => patches.PatchAsync(request),
            ("DELETE", true, "") => deletes.DeleteAsync(request),
            ("DELETE", false, "") => deletes.DeleteCollectionAsync(request),
            _ => throw RequestErrors.MethodNotAllowed(),
        };
    }

    private static bool IsServed(ResourceDefinition resource, ResourcePath path)
    {
        var known = path.Subresource switch
        {
            "" => true,
            "status" => resource.HasStatus,
            "log" => resource == BuiltinResources.Pods,
            _ => false,
        };
        return known && (resource.Namespaced ? path.Name.Length == 0 || path.Namespace is not null : path.Namespace is null);
    }
}
