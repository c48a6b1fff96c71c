using System.Net;
using System.Net.Http.Headers;
using LiveOps.Gateway.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Edge;

/// <summary>Reads streams from mixers (<c>docs/protocol/mixer.md</c>, Streams).</summary>
internal sealed class MixerClient(NodeDirectory nodes, IOptions<EdgeOptions> options, ILogger<MixerClient> logger) : IDisposable
{
    /// <summary>Bytes. Ten seconds at 320 kbit/s are 400 kB; an answer far past that is not a segment.</summary>
    private const int LargestBody = 8 << 20;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(1),
        MaxConnectionsPerServer = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        MaxResponseContentBufferSize = LargestBody,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <param name="source">Which mix, where.</param>
    /// <param name="path">Relative to <c>/hls/{uid}/</c>.</param>
    /// <param name="etag">Of the copy at hand, or null.</param>
    public async Task<MixerReply> GetAsync(MixSource source, string path, string? etag)
    {
        // Several listeners may wait for this answer, so none of them can cancel it; it has its own deadline.
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.MixerSeconds));
        try
        {
            if (await nodes.FindAsync(source.Node, deadline.Token) is not { } node)
            {
                return MixerReply.Unreachable;
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Address, $"/hls/{source.Uid}/{path}"));
            if (node.Credential("token") is { } token)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            if (etag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            }

            using var response = await _http.SendAsync(request, deadline.Token);
            var body = response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsByteArrayAsync(deadline.Token) : [];
            return new MixerReply(response.StatusCode, body, response.Headers.ETag?.ToString());
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or Kubernetes.Api.KubernetesApiException)
        {
            EdgeLog.MixerNotReached(logger, source.Node, path, exception.Message);
            return MixerReply.Unreachable;
        }
    }

    public void Dispose() => _http.Dispose();
}
