using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema.Validation;

/// <summary>Builds errors in the words of kube-openapi's validation.</summary>
internal sealed class ErrorSink(List<FieldError> errors)
{
    public void WrongType(string path, string wanted, string found) => errors.Add(new FieldError(
        FieldErrorType.TypeInvalid, Shown(path), found, $"{Body(path)} must be of type {wanted}: {JsonText.Quote(found)}"));

    public void Required(string path) => errors.Add(new FieldError(FieldErrorType.Required, path, null, ""));

    public void Invalid(string path, JsonNode? value, string complaint) =>
        errors.Add(new FieldError(FieldErrorType.Invalid, Shown(path), value?.DeepClone(), $"{Body(path)} {complaint}"));

    public void NotSupported(string path, JsonNode? value, IEnumerable<JsonNode?> allowed) => errors.Add(new FieldError(
        FieldErrorType.NotSupported, Shown(path), value?.DeepClone(), "supported values: " + string.Join(", ", allowed.Select(Quoted))));

    public void TooLong(string path, long maximum) =>
        errors.Add(new FieldError(FieldErrorType.TooLong, Shown(path), null, $"may not be more than {maximum} bytes"));

    public void TooMany(string path, int count, long maximum) =>
        errors.Add(new FieldError(FieldErrorType.TooMany, Shown(path), count, $"must have at most {maximum} items"));

    public void Duplicate(string path, JsonNode? value) =>
        errors.Add(new FieldError(FieldErrorType.Duplicate, path, value?.DeepClone(), ""));

    private static string? Shown(string path) => path.Length == 0 ? null : path;

    private static string Body(string path) => $"{path} in body".TrimStart();

    private static string Quoted(JsonNode? value) => JsonText.Quote(
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : JsonText.Compact(value));
}
