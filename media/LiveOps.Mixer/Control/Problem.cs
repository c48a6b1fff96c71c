using Microsoft.AspNetCore.WebUtilities;

namespace LiveOps.Mixer.Control;

/// <summary>An error as <c>application/problem+json</c> (RFC 9457).</summary>
internal sealed record Problem
{
    public required int Status { get; init; }

    public required string Title { get; init; }

    /// <summary>What is wrong, beginning with the field where there is one.</summary>
    public required string Detail { get; init; }

    public static Task WriteAsync(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        var problem = new Problem { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };
        return context.Response.WriteAsJsonAsync(problem, MixerJson.Default.Problem, "application/problem+json", context.RequestAborted);
    }
}
