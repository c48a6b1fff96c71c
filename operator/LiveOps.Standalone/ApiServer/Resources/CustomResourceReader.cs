using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Schema;
using LiveOps.Standalone.ApiServer.Tables;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Makes served kinds out of the spec of a CustomResourceDefinition.</summary>
internal static class CustomResourceReader
{
    public static IEnumerable<ResourceDefinition> Read(JsonObject definition)
    {
        var spec = definition.Object("spec")!;
        var names = spec.Object("names")!;
        var stored = spec.Objects("versions").First(version => version.Flag("storage")).Text("name");
        return from version in spec.Objects("versions")
               where version.Flag("served")
               select new ResourceDefinition
               {
                   Group = spec.Text("group")!,
                   Version = version.Text("name")!,
                   StorageVersion = stored,
                   Kind = names.Text("kind")!,
                   Plural = names.Text("plural")!,
                   Singular = names.Text("singular")!,
                   ListKind = names.Text("listKind")!,
                   ShortNames = [.. names.Texts("shortNames")],
                   Categories = [.. names.Texts("categories")],
                   Namespaced = spec.Text("scope") == "Namespaced",
                   HasStatus = version.At("subresources", "status") is not null,
                   Schema = StructuralSchema.Parse(version.At("schema", "openAPIV3Schema")!.AsObject()),
                   Columns = [PrinterColumn.Name, .. Columns(version)],
                   Strategy = new CustomResourceStrategy(),
                   IsCustom = true,
               };
    }

    /// <summary>What keeps a CustomResourceDefinition from being served.</summary>
    public static IEnumerable<FieldError> Validate(JsonObject spec)
    {
        var versions = spec.Objects("versions").ToList();
        if (versions.Count(version => version.Flag("storage")) != 1)
        {
            yield return new(FieldErrorType.Invalid, "spec.versions", spec["versions"]?.DeepClone(), "must have exactly one version marked as storage version");
        }

        if (spec.At("conversion", "strategy")?.GetValue<string>() != "None")
        {
            yield return new(FieldErrorType.NotSupported, "spec.conversion.strategy", spec.At("conversion", "strategy")?.DeepClone(), "supported values: \"None\"");
        }

        for (var i = 0; i < versions.Count; i++)
        {
            foreach (var error in ValidateVersion(versions[i], $"spec.versions[{i}]"))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> ValidateVersion(JsonObject version, string path)
    {
        if (version.At("schema", "openAPIV3Schema") is not JsonObject schema)
        {
            return [new(FieldErrorType.Required, $"{path}.schema.openAPIV3Schema", null, "schemas are required")];
        }

        try
        {
            StructuralSchema.Parse(schema);
            return version.Objects("additionalPrinterColumns").SelectMany((column, i) => ValidateColumn(column, $"{path}.additionalPrinterColumns[{i}]"));
        }
        catch (SchemaException e)
        {
            return e.Errors.Select(error => error with { Field = $"{path}.schema.openAPIV3Schema.{error.Field}" });
        }
    }

    private static IEnumerable<FieldError> ValidateColumn(JsonObject column, string path)
    {
        if (JsonPath.TryParse(column.Text("jsonPath") ?? "", out _, out var error))
        {
            return [];
        }

        return [new(FieldErrorType.Invalid, $"{path}.jsonPath", column["jsonPath"]?.DeepClone(), error)];
    }

    private static IEnumerable<PrinterColumn> Columns(JsonObject version)
    {
        if (version["additionalPrinterColumns"] is not JsonArray { Count: > 0 })
        {
            return [PrinterColumn.Age];
        }

        return version.Objects("additionalPrinterColumns").Select(CustomColumn.Read);
    }
}
