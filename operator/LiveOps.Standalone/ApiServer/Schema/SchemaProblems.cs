using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Collects what is wrong with a schema while it is read.</summary>
internal sealed class SchemaProblems
{
    /// <summary>Where the schema stands in a CustomResourceDefinition.</summary>
    public const string Root = "spec.validation.openAPIV3Schema";

    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public void Required(string path, string detail) => _errors.Add(new FieldError(FieldErrorType.Required, path, null, detail));

    public void Forbidden(string path, string detail) => _errors.Add(new FieldError(FieldErrorType.Forbidden, path, null, detail));

    public void Invalid(string path, JsonNode? value, string detail) =>
        _errors.Add(new FieldError(FieldErrorType.Invalid, path, value?.DeepClone(), detail));

    public void Unsupported(string path, JsonNode? value, IEnumerable<string> supported) => _errors.Add(new FieldError(
        FieldErrorType.NotSupported, path, value?.DeepClone(), "supported values: " + string.Join(", ", supported.Select(JsonText.Quote))));
}
