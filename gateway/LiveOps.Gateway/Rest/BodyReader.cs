using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LiveOps.Gateway.Rest;

/// <summary>Reads and judges a request's body.</summary>
internal static class BodyReader
{
    /// <summary>Bytes; the longest body there is takes some 600.</summary>
    private const int LargestBody = 4096;

    /// <summary>An absent body is an empty object.</summary>
    /// <returns>The body, or the answer that refuses it.</returns>
    public static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type) where T : class, new()
    {
        var buffer = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length > LargestBody)
        {
            return (null, RestErrors.Of(StatusCodes.Status413PayloadTooLarge, $"a body here has {LargestBody} bytes at most"));
        }

        try
        {
            var body = length == 0 ? new T() : JsonSerializer.Deserialize(buffer.AsSpan(0, length), type) ?? new T();
            var problems = Problems(body, "").ToArray();
            return problems.Length == 0 ? (body, null) : (null, RestErrors.Invalid(problems));
        }
        catch (JsonException exception)
        {
            return (null, exception.Path is { Length: > 2 } path
                ? RestErrors.Invalid(new FieldError(path[2..], "is not known here, or not of the right type"))
                : RestErrors.Invalid());
        }
    }

    private static IEnumerable<FieldError> Problems(object body, string prefix)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(body, new ValidationContext(body), results, validateAllProperties: true);
        var own = results.Select(result => new FieldError(prefix + Camel(result.MemberNames.FirstOrDefault() ?? ""), result.ErrorMessage!));
        return body is RoomSettings { Hls: { } hls } ? own.Concat(Problems(hls, "hls.")) : own;
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
