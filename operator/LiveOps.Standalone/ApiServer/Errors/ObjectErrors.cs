using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.FieldManagement;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Errors;

/// <summary>Refusals that speak of an object, worded as kube-apiserver words them.</summary>
internal static class ObjectErrors
{
    public static ApiException NotFound(ResourceDefinition resource, string name) =>
        new(404, "NotFound", $"{resource.Resource} \"{name}\" not found", Details(resource, name));

    public static ApiException AlreadyExists(ResourceDefinition resource, string name) =>
        new(409, "AlreadyExists", $"{resource.Resource} \"{name}\" already exists", Details(resource, name));

    public static ApiException Modified(ResourceDefinition resource, string name) =>
        Conflict(resource, name, "the object has been modified; please apply your changes to the latest version and try again");

    public static ApiException Conflict(ResourceDefinition resource, string name, string why) =>
        new(409, "Conflict", $"Operation cannot be fulfilled on {resource.Resource} \"{name}\": {why}", Details(resource, name));

    public static ApiException Forbidden(ResourceDefinition resource, string name, string why, JsonObject? cause = null)
    {
        var details = Details(resource, name);
        if (cause is not null)
        {
            details["causes"] = new JsonArray(cause);
        }

        return new(403, "Forbidden", $"{resource.Resource} \"{name}\" is forbidden: {why}", details);
    }

    public static ApiException Invalid(ResourceDefinition resource, string name, IReadOnlyList<FieldError> errors)
    {
        var kind = resource.Group.Length == 0 ? resource.Kind : $"{resource.Kind}.{resource.Group}";
        var details = Details(resource, name);
        details["kind"] = resource.Kind;
        details["causes"] = new JsonArray([.. errors.Select(error => error.ToCause())]);
        return new(422, "Invalid", $"{kind} \"{name}\" is invalid: {FieldError.Join(errors)}", details);
    }

    public static ApiException Undecodable(ResourceDefinition resource, string why) =>
        RequestErrors.BadRequest($"{resource.Kind} in version \"{resource.Version}\" cannot be handled as a {resource.Kind}: {why}");

    public static ApiException ApplyConflict(IReadOnlyList<FieldConflict> conflicts)
    {
        var causes = conflicts.Select(conflict => (JsonNode)new JsonObject
        {
            ["reason"] = "FieldManagerConflict",
            ["message"] = $"conflict with {Describe(conflict.Owner)}",
            ["field"] = conflict.Field,
        });
        return new(409, "Conflict", ApplyConflictMessage(conflicts), new JsonObject { ["causes"] = new JsonArray([.. causes]) });
    }

    public static JsonObject Details(ResourceDefinition resource, string name)
    {
        var details = new JsonObject { ["name"] = name };
        if (resource.Group.Length > 0)
        {
            details["group"] = resource.Group;
        }

        details["kind"] = resource.Plural;
        return details;
    }

    private static string ApplyConflictMessage(IReadOnlyList<FieldConflict> conflicts)
    {
        if (conflicts.Count == 1)
        {
            return $"Apply failed with 1 conflict: conflict with {Describe(conflicts[0].Owner)}: {conflicts[0].Field}";
        }

        var owners = conflicts.GroupBy(conflict => Describe(conflict.Owner), StringComparer.Ordinal)
            .Select(group => $"conflicts with {group.Key}:\n{string.Join('\n', group.Select(conflict => $"- {conflict.Field}"))}");
        return $"Apply failed with {conflicts.Count} conflicts: {string.Join('\n', owners)}";
    }

    private static string Describe(ManagedFieldsEntry owner)
    {
        var manager = owner.Manager;
        var subresource = manager.Subresource.Length == 0 ? "" : $" with subresource \"{manager.Subresource}\"";
        return $"\"{manager.Name}\"{subresource}" + (owner.Operation == ManagedFieldsOperation.Update ? $" using {manager.ApiVersion}" : "");
    }
}
