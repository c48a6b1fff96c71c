using LiveOps.Gateway.Rest;

namespace LiveOps.Gateway.Auth.Limits;

/// <summary>The answer to those who ask too much.</summary>
internal static class TooMany
{
    public static Task AnswerAsync(HttpContext context, string text)
    {
        context.Response.Headers.RetryAfter = "1";
        return RestErrors.Of(StatusCodes.Status429TooManyRequests, text).ExecuteAsync(context);
    }
}
