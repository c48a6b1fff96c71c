namespace LiveOps.Gateway.Pages;

/// <summary>Caching and security headers of the pages.</summary>
internal static class PageHeaders
{
    /// <param name="streams">Origin of the streams where it is not the pages' own, with a leading space; empty otherwise.</param>
    private static string Policy(string streams) =>
        $"default-src 'self'; connect-src 'self'{streams}; media-src 'self' blob:{streams}; worker-src 'self' blob:; " +
        "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    /// <param name="context">The answer about to be sent.</param>
    /// <param name="publicUrl">Root of the streams' URLs; null where it is the request's own.</param>
    public static void Set(HttpContext context, string? publicUrl)
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
        var streams = publicUrl is null ? "" : " " + new Uri(publicUrl).GetLeftPart(UriPartial.Authority);
        headers.ContentSecurityPolicy = Policy(streams) + (path == "/listen.html" ? "*" : "'self'");

        // Addresses of pages carry tokens.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = path == "/call.html"
            ? "microphone=(self), camera=(self), display-capture=(self)"
            : "microphone=(self), camera=(), display-capture=()";
    }
}
