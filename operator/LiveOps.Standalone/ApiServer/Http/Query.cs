using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Objects;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Reads query parameters; what cannot be read is refused with the parameter's name.</summary>
internal static class Query
{
    public static string? Text(this HttpRequest request, string name) => request.Query.TryGetValue(name, out var values) ? values[^1] : null;

    public static bool Flag(this HttpRequest request, string name) => request.Text(name) switch
    {
        null or "false" or "0" => false,
        "" or "true" or "1" => true,
        var other => throw RequestErrors.BadRequest($"invalid {name}: '{other}' is not a truth value"),
    };

    public static long? Number(this HttpRequest request, string name) => request.Text(name) switch
    {
        null or "" => null,
        var text => long.TryParse(text, out var number) && number >= 0 ? number : throw RequestErrors.BadRequest($"invalid {name}: '{text}' is not a number"),
    };

    public static bool IsDryRun(this HttpRequest request) => request.Text("dryRun") switch
    {
        null or "" => false,
        "All" => true,
        var other => throw RequestErrors.BadRequest($"invalid dryRun: Unsupported value: \"{other}\": supported values: \"All\""),
    };

    public static FieldValidation FieldValidation(this HttpRequest request) => request.Text("fieldValidation") switch
    {
        null or "" or "Warn" => Objects.FieldValidation.Warn,
        "Ignore" => Objects.FieldValidation.Ignore,
        "Strict" => Objects.FieldValidation.Strict,
        var other => throw RequestErrors.BadRequest(
            $"invalid fieldValidation: Unsupported value: \"{other}\": supported values: \"Ignore\", \"Strict\", \"Warn\""),
    };

    /// <summary>Who writes, for managed fields: what the request says, else the first part of its user agent.</summary>
    public static string FieldManager(this HttpRequest request)
    {
        var manager = request.Text("fieldManager");
        return string.IsNullOrEmpty(manager) ? request.Headers.UserAgent.ToString().Split('/', 2)[0] is { Length: > 0 } agent ? agent : "unknown" : manager;
    }
}
