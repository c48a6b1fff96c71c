namespace LiveOps.Gateway.Pages;

/// <summary>Caching and security headers of the pages.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'self'; connect-src 'self' ws: wss:; media-src 'self' blob:; worker-src 'self' blob:; img-src 'self' data:; " +
        "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    public static void Set(HttpContext context)
    {
        var (path, headers) = (context.Request.Path.Value!, context.Response.Headers);

        // The build puts a hash of the content into these names.
        headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        if (!path.EndsWith(".html", StringComparison.Ordinal))
        {
            return;
        }

        // Sites embed the listen page; the others act in the name of whoever is signed in to them.
        headers.ContentSecurityPolicy = Policy + (path == "/listen.html" ? "*" : "'self'");

        // Addresses of pages carry tokens.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "microphone=(self), camera=()";
    }
}
