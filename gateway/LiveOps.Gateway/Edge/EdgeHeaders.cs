namespace LiveOps.Gateway.Edge;

/// <summary>CORS for streams: they are public to every page; keys are guarded by a token, which no browser adds by itself.</summary>
internal static class EdgeHeaders
{
    public const string Exposed = "ETag, Retry-After, Cache-Status, Content-Range, Date";

    public static void AllowEveryOrigin(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = Exposed;
        response.Headers.XContentTypeOptions = "nosniff";
    }

    public static void AnswerPreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        response.Headers.AccessControlAllowHeaders = "Authorization, If-None-Match, If-Range, Range";
        response.Headers.AccessControlMaxAge = "86400";
    }
}
