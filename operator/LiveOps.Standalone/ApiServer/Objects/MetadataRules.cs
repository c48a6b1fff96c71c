using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>What holds for the metadata of every object (apimachinery, api/validation).</summary>
internal static partial class MetadataRules
{
    private const int MaxAnnotationsBytes = 256 * 1024;

    private const string SubdomainDetail =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
        + "character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private const string LabelDetail =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric "
        + "character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private static readonly HashSet<string> Known = new(
        [
            "name", "generateName", "namespace", "selfLink", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp",
            "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers", "managedFields",
        ],
        StringComparer.Ordinal);

    /// <summary>Removes fields that ObjectMeta does not have, and returns their paths.</summary>
    public static IReadOnlyList<string> Prune(JsonObject metadata)
    {
        List<string> unknown = [.. metadata.Select(field => field.Key).Where(name => !Known.Contains(name))];
        unknown.ForEach(name => metadata.Remove(name));
        return [.. unknown.Select(name => $"metadata.{name}")];
    }

    public static IEnumerable<FieldError> Validate(ResourceDefinition resource, JsonObject metadata) =>
    [
        .. ValidateName(resource, metadata),
        .. ValidateLabels(metadata),
        .. ValidateAnnotations(metadata),
        .. ValidateOwners(metadata),
    ];

    private static IEnumerable<FieldError> ValidateName(ResourceDefinition resource, JsonObject metadata)
    {
        var name = metadata.Text("name") ?? "";
        var isLabel = resource.Strategy.NamesAreDnsLabels;
        var longest = isLabel ? 63 : 253;
        if (name.Length > longest)
        {
            yield return new(FieldErrorType.Invalid, "metadata.name", name, $"must be no more than {longest} characters");
        }

        if (!(isLabel ? LabelPattern() : SubdomainPattern()).IsMatch(name))
        {
            yield return new(FieldErrorType.Invalid, "metadata.name", name, isLabel ? LabelDetail : SubdomainDetail);
        }
    }

    private static IEnumerable<FieldError> ValidateLabels(JsonObject metadata)
    {
        foreach (var (key, node) in metadata.Object("labels") ?? [])
        {
            if (!IsQualifiedName(key))
            {
                yield return new(FieldErrorType.Invalid, "metadata.labels", key,
                    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character");
            }

            if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            {
                yield return new(FieldErrorType.TypeInvalid, $"metadata.labels.{key}", node?.DeepClone(), "must be a string");
            }
            else if (!LabelValuePattern().IsMatch(value.GetValue<string>()))
            {
                yield return new(FieldErrorType.Invalid, "metadata.labels", value.DeepClone(),
                    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
                    + "alphanumeric character, with at most 63 of them");
            }
        }
    }

    private static IEnumerable<FieldError> ValidateAnnotations(JsonObject metadata)
    {
        long size = 0;
        foreach (var (key, node) in metadata.Object("annotations") ?? [])
        {
            if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            {
                yield return new(FieldErrorType.TypeInvalid, $"metadata.annotations.{key}", node?.DeepClone(), "must be a string");
            }
            else
            {
                size += key.Length + System.Text.Encoding.UTF8.GetByteCount(value.GetValue<string>());
            }
        }

        if (size > MaxAnnotationsBytes)
        {
            yield return new(FieldErrorType.TooLong, "metadata.annotations", null, $"may not be more than {MaxAnnotationsBytes} bytes");
        }
    }

    private static IEnumerable<FieldError> ValidateOwners(JsonObject metadata)
    {
        var owners = metadata.Objects("ownerReferences").ToList();
        for (var i = 0; i < owners.Count; i++)
        {
            foreach (var field in (string[])["apiVersion", "kind", "name", "uid"])
            {
                if (owners[i].Text(field) is null or "")
                {
                    yield return new(FieldErrorType.Invalid, $"metadata.ownerReferences[{i}].{field}", "", $"{field} must not be empty");
                }
            }
        }

        if (owners.Count(owner => owner.Flag("controller")) > 1)
        {
            yield return new(FieldErrorType.Invalid, "metadata.ownerReferences", metadata["ownerReferences"]?.DeepClone(), "Only one reference can have Controller set to true");
        }
    }

    private static bool IsQualifiedName(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 || (slash <= 253 && SubdomainPattern().IsMatch(key[..slash]))) && key.Length > slash + 1 && LabelValuePattern().IsMatch(key[(slash + 1)..]);
    }

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SubdomainPattern();

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"^(([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9])?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LabelValuePattern();
}
