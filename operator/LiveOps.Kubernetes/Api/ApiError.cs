using System.Net;
using System.Text;
using System.Text.Json;

namespace LiveOps.Kubernetes.Api;

/// <summary>Turns a refusal into an exception.</summary>
internal static class ApiError
{
    private const int MaxBytes = 256 * 1024;
    private const int MaxTextLength = 300;

    public static async Task<KubernetesApiException> ReadAsync(HttpResponseMessage response, string request, CancellationToken cancellationToken)
    {
        var body = await ReadLimitedAsync(response.Content, cancellationToken);
        return new(response.StatusCode, Parse(body) ?? Unstructured(response.StatusCode, body), request);
    }

    private static V1Status? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var status = JsonSerializer.Deserialize<V1Status>(body, KubernetesJson.Options);
            return status is { Message: null, Reason: null } ? null : status;
        }
        catch (JsonException)
        {
            // Proxies, and servers for paths they do not know, answer in plain text.
            return null;
        }
    }

    private static V1Status Unstructured(HttpStatusCode code, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        var message = text.Length > MaxTextLength ? text[..MaxTextLength] + "…" : text;
        return new() { Code = (int)code, Message = message.Length == 0 ? $"{(int)code} {code}" : $"{(int)code} {message}" };
    }

    private static async Task<byte[]> ReadLimitedAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxBytes];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }
}
