using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Selectors;

/// <summary>A field selector: <c>field=value</c> and <c>field!=value</c>, joined by commas; each kind knows a few fields.</summary>
internal sealed class FieldSelector(IReadOnlyList<FieldRequirement> requirements)
{
    private static readonly string[] Always = ["metadata.name", "metadata.namespace"];

    private static readonly Dictionary<string, string[]> OfKind = new(StringComparer.Ordinal)
    {
        ["pods"] = ["spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "status.phase", "status.podIP"],
        ["secrets"] = ["type"],
        ["namespaces"] = ["status.phase"],
        ["events"] =
        [
            "involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid", "involvedObject.apiVersion",
            "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
        ],
    };

    public bool IsEmpty => requirements.Count == 0;

    /// <summary>The one name that can match, where the selector says so: then nothing else need be looked at.</summary>
    public string? Name => requirements.FirstOrDefault(requirement => requirement is { Field: "metadata.name", Negated: false })?.Value;

    /// <exception cref="ApiException">The selector is malformed, or names a field that the kind does not select by (400).</exception>
    public static FieldSelector Parse(string? text, ResourceDefinition resource)
    {
        List<FieldRequirement> requirements = [];
        foreach (var term in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = term.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                throw RequestErrors.BadRequest($"invalid selector: '{text}'; can't understand '{term}'");
            }

            var negated = term[at - 1] == '!';
            var field = term[..(negated ? at - 1 : at)];
            if (!Always.Contains(field, StringComparer.Ordinal) && !OfKind.GetValueOrDefault(resource.Resource, []).Contains(field, StringComparer.Ordinal))
            {
                throw RequestErrors.BadRequest($"field label not supported: {field}");
            }

            requirements.Add(new(field, term[(at + 1)..].TrimStart('='), negated));
        }

        return new(requirements);
    }

    public bool Matches(StoredObject value)
    {
        JsonObject? parsed = null;
        foreach (var requirement in requirements)
        {
            var actual = requirement.Field switch
            {
                "metadata.name" => value.Key.Name,
                "metadata.namespace" => value.Key.Namespace,
                _ => ValueOf(parsed ??= value.Parse(), requirement.Field),
            };
            if (actual == requirement.Value == requirement.Negated)
            {
                return false;
            }
        }

        return true;
    }

    private static string ValueOf(JsonObject value, string field) => field == "source"
        ? value.At("source", "component")?.ToString() ?? value.Text("reportingComponent") ?? ""
        : value.At(field.Split('.'))?.ToString() ?? "";
}
