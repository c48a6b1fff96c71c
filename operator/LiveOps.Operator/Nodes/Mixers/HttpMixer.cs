using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>A mixer over HTTP.</summary>
internal sealed class HttpMixer : IMixer
{
    /// <summary>Looking for idle connections, four times in this, wakes the process for each mixer anew.</summary>
    private static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly TimeSpan _limit;
    private readonly TimeSpan _listing;

    /// <param name="target">Where it is.</param>
    /// <param name="limit">How long a request may take.</param>
    /// <param name="listing">How long listing everything may take.</param>
    public HttpMixer(NodeTarget target, TimeSpan limit, TimeSpan listing)
    {
        (_limit, _listing) = (limit, listing);
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectTimeout = limit, PooledConnectionIdleTimeout = IdleLimit })
        {
            BaseAddress = new(target.Address.ToString().TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (target.Credentials.Token.Length > 0)
        {
            _http.DefaultRequestHeaders.Authorization = new("Bearer", target.Credentials.Token);
        }
    }

    public async Task<IReadOnlyList<Mix>> ListAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/mixes");
        using var response = await MixerCall.SendAsync(_http, request, _listing, cancellationToken);
        return (await MixerCall.ReadAsync<MixList>(response, cancellationToken)).Items;
    }

    public async Task<Mix> PutAsync(string uid, MixRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Put, Path(uid)) { Content = JsonContent.Create(request, options: MixerJson.Options) };
        using var response = await MixerCall.SendAsync(_http, message, _limit, cancellationToken);
        return await MixerCall.ReadAsync<Mix>(response, cancellationToken);
    }

    public async Task<MixProgress?> ReadAsync(string uid, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path(uid));
        using var response = await MixerCall.SendAsync(_http, request, _limit, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await MixerCall.ReadAsync<MixProgress>(response, cancellationToken);
    }

    public async Task<bool> DeleteAsync(string uid, bool moved, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, Path(uid) + (moved ? "?moved=true" : ""));
        using var response = await MixerCall.SendAsync(_http, request, _limit, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }

        await MixerCall.ThrowIfRefusedAsync(response, cancellationToken);
        return true;
    }

    public async IAsyncEnumerable<MixerEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await MixerCall.SendAsync(_http, request, _limit, cancellationToken);
        await MixerCall.ThrowIfRefusedAsync(response, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var change in MixerEventReader.ReadAsync(stream, cancellationToken))
        {
            yield return change;
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Path(string uid) => $"v1/mixes/{Uri.EscapeDataString(uid)}";

    private sealed record MixList(IReadOnlyList<Mix> Items);
}
