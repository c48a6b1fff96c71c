using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Writes answers.</summary>
internal static class Responses
{
    public static Task JsonAsync(
        HttpResponse response, JsonNode body, int code = 200, string mediaType = MediaTypes.Json, CancellationToken cancellationToken = default) =>
        BytesAsync(response, JsonSerializer.SerializeToUtf8Bytes(body, StoreJson.Options), code, mediaType, cancellationToken);

    public static async Task BytesAsync(
        HttpResponse response, ReadOnlyMemory<byte> json, int code = 200, string mediaType = MediaTypes.Json, CancellationToken cancellationToken = default)
    {
        response.StatusCode = code;
        response.ContentType = mediaType;
        response.ContentLength = json.Length;
        response.Headers.CacheControl = "no-cache, private";
        await response.Body.WriteAsync(json, cancellationToken);
    }

    public static Task StatusAsync(HttpResponse response, ApiException error, CancellationToken cancellationToken)
    {
        if (error.Code is 429 or 504)
        {
            response.Headers.RetryAfter = "1";
        }

        return JsonAsync(response, error.ToStatus(), error.Code, cancellationToken: cancellationToken);
    }

    /// <summary>Warning headers (RFC 7234 §5.5), which kubectl prints.</summary>
    public static void AddWarnings(HttpResponse response, IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
        {
            var text = warning.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            response.Headers.Append("Warning", $"299 - \"{new string([.. text.Select(c => char.IsControl(c) || c > 126 ? '?' : c)])}\"");
        }
    }
}
