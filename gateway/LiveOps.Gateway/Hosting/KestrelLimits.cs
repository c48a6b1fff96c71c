using LiveOps.Gateway.Edge;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveOps.Gateway.Hosting;

/// <summary>What one request may cost before anything of it is looked at.</summary>
internal static class KestrelLimits
{
    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.ConfigureEndpointDefaults(listen => listen.UseDirectAnswers());
        kestrel.Limits.MaxRequestBodySize = 64 << 10;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);

        // Long enough that a token of absurd length in the query is judged as a token (401) and not as a URL (414).
        kestrel.Limits.MaxRequestLineSize = 32 << 10;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;

        // What one connection may have waiting unread; a client that sends and never reads fills it.
        kestrel.Limits.MaxRequestBufferSize = 128 << 10;
    }
}
