using System.Globalization;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>One reason why an object is refused, worded as Kubernetes words it (apimachinery, util/validation/field).</summary>
/// <param name="Type">What is wrong.</param>
/// <param name="Field">Path such as <c>spec.hls.segmentSeconds</c>; null where no single field is to blame.</param>
/// <param name="BadValue">The offending value; not shown for missing, forbidden and over-long fields.</param>
/// <param name="Detail">The rest of the sentence; may be empty.</param>
internal sealed record FieldError(FieldErrorType Type, string? Field, JsonNode? BadValue, string Detail)
{
    /// <summary>The error without its field, as the causes of a Status carry it.</summary>
    public string Body
    {
        get
        {
            var body = ShowsValue ? $"{Title}: {Literal(BadValue)}" : Title;
            return Detail.Length == 0 ? body : $"{body}: {Detail}";
        }
    }

    /// <summary>Whether rules that look at the whole object cannot be trusted to run after this error.</summary>
    public bool BlocksRules => Type is FieldErrorType.Required or FieldErrorType.TypeInvalid or FieldErrorType.NotSupported
        or FieldErrorType.TooLong or FieldErrorType.TooMany;

    private bool ShowsValue => Type is not (FieldErrorType.Required or FieldErrorType.Forbidden or FieldErrorType.TooLong);

    private string Title => Type switch
    {
        FieldErrorType.Required => "Required value",
        FieldErrorType.NotSupported => "Unsupported value",
        FieldErrorType.Duplicate => "Duplicate value",
        FieldErrorType.Forbidden => "Forbidden",
        FieldErrorType.TooLong => "Too long",
        FieldErrorType.TooMany => "Too many",
        _ => "Invalid value",
    };

    /// <summary>The entry for <c>details.causes</c> of a Status.</summary>
    public JsonObject ToCause()
    {
        var reason = Type == FieldErrorType.TypeInvalid ? "FieldValueTypeInvalid" : $"FieldValue{Type}";
        return new JsonObject { ["reason"] = reason, ["message"] = Body, ["field"] = Field ?? "<nil>" };
    }

    /// <summary>All errors as one phrase: the error itself, or a bracketed list without repetitions.</summary>
    public static string Join(IReadOnlyCollection<FieldError> errors)
    {
        var texts = errors.Select(error => error.ToString()).Distinct(StringComparer.Ordinal).ToList();
        return texts.Count == 1 ? texts[0] : string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", texts)}]");
    }

    public override string ToString() => $"{Field ?? "<nil>"}: {Body}";

    private static string Literal(JsonNode? value) => value is null ? "\"null\"" : JsonText.Compact(value);
}
