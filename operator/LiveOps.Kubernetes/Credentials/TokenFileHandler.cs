using System.Net;
using System.Net.Http.Headers;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>Puts the present token on each request.</summary>
internal sealed class TokenFileHandler(TokenFile token, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.ReadAsync(cancellationToken));
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            token.Forget();
        }

        return response;
    }
}
