using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>Makes clients for a connection.</summary>
public static class KubernetesClientFactory
{
    /// <param name="metrics">Where requests are counted, or null.</param>
    public static KubernetesClient Create(
        KubernetesConnection connection, KubernetesOptions? options = null, TimeProvider? time = null, RequestMetrics? metrics = null)
    {
        options ??= new();
        time ??= TimeProvider.System;
        HttpMessageHandler handler = Sockets(connection);
        if (metrics is not null)
        {
            handler = new RequestMetricsHandler(metrics, time, handler);
        }

        handler = new RetryAfterHandler(options.MaxRetries, time, handler);
        if (connection.TokenFile is { } path)
        {
            handler = new TokenFileHandler(new TokenFile(path, time), handler);
        }

        return new KubernetesClient(Http(connection, handler), options, time, Random.Shared);
    }

    private static HttpClient Http(KubernetesConnection connection, HttpMessageHandler handler)
    {
        // A server behind a path (a proxy such as Rancher's) needs the slash, or Uri drops the last segment.
        var address = connection.Server.AbsoluteUri;
        var http = new HttpClient(handler)
        {
            BaseAddress = new Uri(address.EndsWith('/') ? address : address + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("liveops", typeof(KubernetesClient).Assembly.GetName().Version?.ToString(3)));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.5));
        http.DefaultRequestHeaders.Host = connection.TlsServerName;
        if (connection is { TokenFile: null, Token: { Length: > 0 } token })
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return http;
    }

    private static SocketsHttpHandler Sockets(KubernetesConnection connection)
    {
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.None,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90),
            ConnectCallback = ConnectAsync,
            SslOptions = Tls(connection),
            UseProxy = connection.Proxy is not null || !connection.Server.IsLoopback,
        };
        if (connection.Proxy is { } proxy)
        {
            handler.Proxy = new WebProxy(proxy);
        }

        return handler;
    }

    private static SslClientAuthenticationOptions Tls(KubernetesConnection connection)
    {
        var tls = new SslClientAuthenticationOptions();
        if (connection.ClientCertificate is { } certificate)
        {
            tls.ClientCertificates = [certificate];
        }

        if (connection.SkipTlsVerify)
        {
            tls.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        }
        else if (connection.CertificateAuthorities is { } authorities)
        {
            tls.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            tls.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return tls;
    }

    // A peer whose machine died sends nothing, not even a reset: keep-alive probes find it within half a minute.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 15);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
