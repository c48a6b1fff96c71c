namespace LiveOps.Gateway.Edge;

/// <summary>Answers that say in one line why there is no stream.</summary>
internal static class Refusal
{
    public static Task SendAsync(HttpContext context, int status, string text)
    {
        context.RequestServices.GetRequiredService<EdgeCounters>().Refused();
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }

    /// <summary>503, and when to ask again.</summary>
    public static Task SendLaterAsync(HttpContext context, string text)
    {
        context.Response.Headers.RetryAfter = "1";
        return SendAsync(context, StatusCodes.Status503ServiceUnavailable, text);
    }
}
