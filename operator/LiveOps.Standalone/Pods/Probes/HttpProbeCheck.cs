using System.Net.Security;

namespace LiveOps.Standalone.Pods.Probes;

internal sealed class HttpProbeCheck(ProbeSpec.HttpGetAction action, int port) : IProbeCheck
{
    // As the kubelet: a certificate is not checked, a proxy not used, a redirection not followed. Each probe has a connection of its own.
    private static readonly HttpClient Client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
    });

    public async Task<bool> SucceedsAsync(string podIP, CancellationToken cancellationToken)
    {
        var scheme = string.Equals(action.Scheme, "HTTPS", StringComparison.OrdinalIgnoreCase) ? "https" : "http";
        var path = action.Path.StartsWith('/') ? action.Path : "/" + action.Path;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{scheme}://{action.Host ?? podIP}:{port}{path}");
        foreach (var header in action.HttpHeaders)
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        try
        {
            using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (int)response.StatusCode is >= 200 and < 400;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
