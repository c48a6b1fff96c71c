using System.Net.Http.Json;

namespace LiveOps.Kubernetes.Api;

/// <summary>
/// Sends requests with a time limit. Refusals become <see cref="KubernetesApiException"/>, and everything that kept an answer
/// from arriving becomes <see cref="HttpRequestException"/>.
/// </summary>
internal sealed class ApiTransport(HttpClient http, KubernetesOptions options, TimeProvider time) : IDisposable
{
    public async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(options.RequestTimeout, time, cancellationToken);
        try
        {
            using var response = await SendAsync(method, path, content, limit.Token);
            return await response.Content.ReadFromJsonAsync<T>(KubernetesJson.Options, limit.Token)
                ?? throw new HttpRequestException($"{method} {path}: the answer is null.");
        }
        catch (OperationCanceledException e) when (limit.IsOver)
        {
            throw new HttpRequestException($"{method} {path}: no whole answer within {options.RequestTimeoutSeconds} s.", e);
        }
        catch (IOException e)
        {
            throw new HttpRequestException($"{method} {path}: the connection broke while the answer was read.", e);
        }
    }

    /// <summary>Returns once the headers of a successful answer are in; the body is the caller's to read.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(options.RequestTimeout, time, cancellationToken);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                throw await ApiError.ReadAsync(response, $"{method} {path}", limit.Token);
            }
        }
        catch (OperationCanceledException e) when (limit.IsOver)
        {
            throw new HttpRequestException($"{method} {path}: no answer within {options.RequestTimeoutSeconds} s.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's own limit for connecting, which it reports as a cancellation.
            throw new HttpRequestException($"{method} {path}: the server could not be connected to in time.", e);
        }
        catch (IOException e)
        {
            throw new HttpRequestException($"{method} {path}: the connection broke.", e);
        }
    }

    public void Dispose() => http.Dispose();
}
