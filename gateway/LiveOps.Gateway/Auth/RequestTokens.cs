namespace LiveOps.Gateway.Auth;

/// <summary>Where a request carries its token.</summary>
internal static class RequestTokens
{
    private const string Scheme = "Bearer ";

    /// <summary>The query's <c>token</c>, else the Authorization header with or without its scheme (as in the earlier system).</summary>
    public static string? FromQueryOrHeader(HttpRequest request) =>
        request.Query["token"] is [{ Length: > 0 } token, ..] ? token : FromHeader(request);

    public static string? FromHeader(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ Length: > 0 } header, ..])
        {
            return null;
        }

        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : header.Trim();
    }
}
