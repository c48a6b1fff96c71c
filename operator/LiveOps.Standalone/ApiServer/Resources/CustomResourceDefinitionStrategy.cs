using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>CustomResourceDefinitions: checked whole before they are stored, so that a stored one can always be served.</summary>
internal sealed class CustomResourceDefinitionStrategy : PlainStrategy
{
    public const string CleanupFinalizer = "customresourcecleanup.apiextensions.k8s.io";

    public override bool TracksGeneration => true;

    public override bool AllowsUnconditionalUpdate => false;

    public override void Prepare(JsonObject value, JsonObject? current)
    {
        var names = value.Ensure("spec").Ensure("names");
        names.Default("singular", names.Text("kind")?.ToLowerInvariant() ?? "");
        names.Default("listKind", names.Text("kind") + "List");
        value.Object("spec")!.Default("conversion", new JsonObject { ["strategy"] = "None" });
        if (current is null)
        {
            // Its objects must be gone before it is: nothing could serve or remove them afterwards.
            value.Metadata()["finalizers"] = new JsonArray([.. value.Metadata().Texts("finalizers").Append(CleanupFinalizer).Distinct(StringComparer.Ordinal)]);
            value["status"] = StatusOf(value);
        }
        else
        {
            value.Ensure("status")["acceptedNames"] = names.DeepClone();
        }
    }

    public override IEnumerable<FieldError> Validate(JsonObject value, JsonObject? current)
    {
        var spec = value.Object("spec")!;
        var name = $"{spec.Object("names")?.Text("plural")}.{spec.Text("group")}";
        if (value.Metadata().Text("name") != name)
        {
            yield return new(FieldErrorType.Invalid, "metadata.name", value.Metadata()["name"]?.DeepClone(), "must be spec.names.plural+\".\"+spec.group");
        }

        if (BuiltinGroups.Contains(spec.Text("group") ?? ""))
        {
            yield return new(FieldErrorType.Forbidden, "spec.group", null, "the group is the server's own");
        }

        foreach (var field in current is null ? Array.Empty<string>() : ["group", "scope"])
        {
            if (spec.Text(field) != current!.Object("spec")?.Text(field))
            {
                yield return new(FieldErrorType.Invalid, $"spec.{field}", spec[field]?.DeepClone(), "field is immutable");
            }
        }

        foreach (var error in CustomResourceReader.Validate(spec))
        {
            yield return error;
        }
    }

    private static HashSet<string> BuiltinGroups { get; } = new(["", "apiextensions.k8s.io", "coordination.k8s.io"], StringComparer.Ordinal);

    private static JsonObject StatusOf(JsonObject definition)
    {
        var spec = definition.Object("spec")!;
        var since = definition.Metadata().Text("creationTimestamp");
        var stored = spec.Objects("versions").Where(version => version.Flag("storage")).Select(version => (JsonNode?)version.Text("name"));
        return new()
        {
            ["acceptedNames"] = spec["names"]?.DeepClone(),
            ["conditions"] = new JsonArray(
                Condition("NamesAccepted", "NoConflicts", "no conflicts found", since),
                Condition("Established", "InitialNamesAccepted", "the initial names have been accepted", since)),
            ["storedVersions"] = new JsonArray([.. stored]),
        };
    }

    private static JsonObject Condition(string type, string reason, string message, string? since) => new()
    {
        ["type"] = type,
        ["status"] = "True",
        ["reason"] = reason,
        ["message"] = message,
        ["lastTransitionTime"] = since,
    };
}
