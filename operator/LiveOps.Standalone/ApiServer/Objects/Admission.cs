using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>The way of an object from what was sent to what may be stored: prune, default, prepare, validate.</summary>
internal static class Admission
{
    /// <summary>Changes the object in place.</summary>
    /// <param name="current">The stored object; null on creation.</param>
    /// <exception cref="ApiException">The object is refused; the Status names every field at fault.</exception>
    public static void Admit(WriteRequest request, JsonObject value, JsonObject? current)
    {
        var resource = request.Resource;
        var metadata = value.Metadata();
        IReadOnlyList<string> unknown = [.. resource.Schema?.Prune(value) ?? [], .. MetadataRules.Prune(metadata)];
        ReportFields(request, unknown);
        resource.Schema?.ApplyDefaults(value);

        var name = metadata.Text("name") ?? "";
        List<FieldError> errors = [.. MetadataRules.Validate(resource, metadata), .. resource.Schema?.Validate(value, current) ?? []];
        ThrowIfAny(request, name, errors);
        resource.Strategy.Prepare(value, current);
        ThrowIfAny(request, name, [.. resource.Strategy.Validate(value, current)]);
    }

    private static void ThrowIfAny(WriteRequest request, string name, List<FieldError> errors)
    {
        if (errors.Count > 0)
        {
            throw ObjectErrors.Invalid(request.Resource, name, errors);
        }
    }

    private static void ReportFields(WriteRequest request, IReadOnlyList<string> unknown)
    {
        var messages = request.FieldValidation == FieldValidation.Ignore ? [] : StrictDecoding.Messages(unknown, request.DuplicateFields);
        if (messages.Count == 0)
        {
            return;
        }

        if (request.FieldValidation == FieldValidation.Strict)
        {
            throw ObjectErrors.Undecodable(request.Resource, StrictDecoding.Error(messages));
        }

        request.Warnings.AddRange(messages.Except(request.Warnings, StringComparer.Ordinal));
    }
}
