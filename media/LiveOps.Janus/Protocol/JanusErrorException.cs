namespace LiveOps.Janus.Protocol;

/// <summary>The Janus core refused a request (<c>"janus":"error"</c>). The codes are in <see cref="JanusErrors"/>.</summary>
public sealed class JanusErrorException : JanusException
{
    public JanusErrorException(int code, string reason, string request)
        : base($"Janus refused '{request}': {reason} (code {code}).{JanusErrors.Advice(code)}")
    {
        Code = code;
        Reason = reason;
        Request = request;
    }

    public int Code { get; }

    /// <summary>The server's own words.</summary>
    public string Reason { get; }

    /// <summary>The refused request, e.g. <c>attach</c>.</summary>
    public string Request { get; }
}
