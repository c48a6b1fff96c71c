using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Schema;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>What an update may and may not change, whatever the kind.</summary>
internal static class UpdateRules
{
    private static readonly string[] ServerFields = ["selfLink", "uid", "generation", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"];

    /// <summary>Checks that the update means the stored object, and this version of it if it names one.</summary>
    public static void CheckIdentity(WriteRequest request, JsonObject updated, StoredObject stored)
    {
        var metadata = updated.Metadata();
        if (metadata.Text("uid") is { Length: > 0 } uid && uid != stored.Digest.Uid)
        {
            throw ObjectErrors.Conflict(request.Resource, request.Name,
                $"Precondition failed: UID in precondition: {uid}, UID in object meta: {stored.Digest.Uid}");
        }

        var version = metadata.Text("resourceVersion");
        if (string.IsNullOrEmpty(version) && !request.Resource.Strategy.AllowsUnconditionalUpdate)
        {
            throw ObjectErrors.Invalid(request.Resource, request.Name,
                [new(FieldErrorType.Invalid, "metadata.resourceVersion", 0, "must be specified for an update")]);
        }

        if (!string.IsNullOrEmpty(version) && version != stored.Version.ToString())
        {
            throw ObjectErrors.Modified(request.Resource, request.Name);
        }
    }

    /// <summary>Takes over from the stored object what the request's (sub)resource has no say in.</summary>
    public static void Merge(WriteRequest request, JsonObject updated, JsonObject current)
    {
        if (request.Subresource == "status")
        {
            var status = updated["status"]?.DeepClone();
            var managed = updated.Metadata()["managedFields"]?.DeepClone();
            foreach (var field in updated.Select(pair => pair.Key).Concat(current.Select(pair => pair.Key)).Distinct(StringComparer.Ordinal).ToList())
            {
                updated.CopyFrom(current, field);
            }

            Set(updated, "status", status);
            Set(updated.Metadata(), "managedFields", managed);
        }
        else if (request.Resource.HasStatus)
        {
            updated.CopyFrom(current, "status");
        }

        foreach (var field in ServerFields)
        {
            updated.Metadata().CopyFrom(current.Metadata(), field);
        }
    }

    /// <summary>An object on its way out takes on no new finalizers: it might never go.</summary>
    public static void CheckFinalizers(WriteRequest request, JsonObject updated, JsonObject current)
    {
        var added = updated.Metadata().Texts("finalizers").Except(current.Metadata().Texts("finalizers"), StringComparer.Ordinal).ToList();
        if (added.Count > 0 && current.Metadata()["deletionTimestamp"] is not null)
        {
            var names = string.Join(", ", added.Select(name => $"\"{name}\""));
            throw ObjectErrors.Invalid(request.Resource, request.Name,
                [new(FieldErrorType.Forbidden, "metadata.finalizers", null,
                    $"no new finalizers can be added if the object is being deleted, found new finalizers []string{{{names}}}")]);
        }
    }

    public static void CountGeneration(WriteRequest request, JsonObject updated, JsonObject current)
    {
        if (request.Resource.Strategy.TracksGeneration && request.Subresource.Length == 0
            && !JsonNode.DeepEquals(Wanted(request, updated), Wanted(request, current)))
        {
            updated.Metadata()["generation"] = (current.Metadata().Number("generation") ?? 0) + 1;
        }
    }

    private static JsonObject Wanted(WriteRequest request, JsonObject value)
    {
        var wanted = value.DeepClone().AsObject();
        wanted.Remove("metadata");
        wanted.Remove("apiVersion");
        if (request.Resource.HasStatus)
        {
            wanted.Remove("status");
        }

        return wanted;
    }

    private static void Set(JsonObject value, string name, JsonNode? node)
    {
        if (node is null)
        {
            value.Remove(name);
        }
        else
        {
            value[name] = node;
        }
    }
}
