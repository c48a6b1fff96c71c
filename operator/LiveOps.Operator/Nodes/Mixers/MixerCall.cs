using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>What a mixer's answer means.</summary>
internal static class MixerCall
{
    /// <summary>Sends a request; within the time limit there is an answer, or a <see cref="NodeException"/>.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient http, HttpRequestMessage request, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        }
        catch (HttpRequestException e)
        {
            throw new NodeException(NodeFailure.Unreachable, e.Message, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NodeException(NodeFailure.Slow, $"no answer within {limit.TotalSeconds:0.#} s", e);
        }
    }

    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await ThrowIfRefusedAsync(response, cancellationToken);
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(MixerJson.Options, cancellationToken) ?? throw new JsonException("null");
        }
        catch (Exception e) when (e is JsonException or IOException or HttpRequestException)
        {
            throw new NodeException(NodeFailure.Unreachable, $"the mixer's answer cannot be read: {e.Message}", e);
        }
    }

    public static async Task ThrowIfRefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var failure = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => NodeFailure.Unauthorized,
            HttpStatusCode.ServiceUnavailable => NodeFailure.Full,
            >= HttpStatusCode.InternalServerError => NodeFailure.Unreachable,
            _ => NodeFailure.Refused,
        };
        throw new NodeException(failure, $"{(int)response.StatusCode} {await DetailAsync(response, cancellationToken)}");
    }

    /// <summary>The problem's detail (RFC 9457) where there is one.</summary>
    private static async Task<string> DetailAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var problem = await response.Content.ReadFromJsonAsync<ProblemData>(MixerJson.Options, cancellationToken);
            return problem?.Detail ?? response.ReasonPhrase ?? "";
        }
        catch (Exception e) when (e is JsonException or IOException or HttpRequestException or NotSupportedException)
        {
            return response.ReasonPhrase ?? "";
        }
    }

    private sealed record ProblemData(string? Detail);
}
