namespace LiveOps.Gateway.Auth;

/// <summary>Where a request carries its token.</summary>
internal static class RequestTokens
{
    /// <summary>What a WebSocket subprotocol that carries a token begins with: pages cannot set headers of WebSockets.</summary>
    public const string SubprotocolPrefix = "bearer.";

    /// <summary>The protocol that is spoken; a page offers it beside its token, and the answer then need not repeat the token.</summary>
    public const string Subprotocol = "liveops";

    private const string Scheme = "Bearer ";

    /// <summary>The query's <c>token</c>, else the Authorization header, else a WebSocket subprotocol.</summary>
    public static string? Find(HttpRequest request) => FromQueryOrHeader(request) ?? FromSubprotocol(request);

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

    /// <summary>Browsers give up a WebSocket whose answer names none of the subprotocols that they offered.</summary>
    public static string? AnswerSubprotocol(IList<string> offered) =>
        offered.Contains(Subprotocol, StringComparer.Ordinal) ? Subprotocol : offered.FirstOrDefault(protocol => protocol.StartsWith(SubprotocolPrefix, StringComparison.Ordinal));

    private static string? FromSubprotocol(HttpRequest request) => request.HttpContext.WebSockets.WebSocketRequestedProtocols
        .FirstOrDefault(protocol => protocol.StartsWith(SubprotocolPrefix, StringComparison.Ordinal))?[SubprotocolPrefix.Length..];
}
