using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>Lets nothing be created where its namespace is missing or coming to its end.</summary>
internal static class NamespaceGate
{
    public static void Check(StoreState state, WriteRequest request, string name, DateTimeOffset now)
    {
        if (!request.Resource.Namespaced)
        {
            return;
        }

        var scope = state.Find(new StorageKey(BuiltinResources.Namespaces.Resource, "", request.Namespace))
            ?? throw ObjectErrors.NotFound(BuiltinResources.Namespaces, request.Namespace);
        if (scope.Digest.IsDeleting)
        {
            var cause = new JsonObject
            {
                ["reason"] = "NamespaceTerminating",
                ["message"] = $"namespace {request.Namespace} is being terminated, since {Timestamps.Render(now)}",
                ["field"] = "metadata.namespace",
            };
            throw ObjectErrors.Forbidden(request.Resource, name,
                $"unable to create new content in namespace {request.Namespace} because it is being terminated", cause);
        }
    }
}
