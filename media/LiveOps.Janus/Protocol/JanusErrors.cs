namespace LiveOps.Janus.Protocol;

/// <summary>Error codes of the Janus core (apierror.h).</summary>
public static class JanusErrors
{
    public const int Unauthorized = 403;
    public const int UnauthorizedPlugin = 405;
    public const int TransportSpecific = 450;
    public const int MissingRequest = 452;
    public const int UnknownRequest = 453;
    public const int InvalidJson = 454;
    public const int InvalidJsonObject = 455;
    public const int MissingMandatoryElement = 456;
    public const int InvalidRequestPath = 457;
    public const int SessionNotFound = 458;
    public const int HandleNotFound = 459;
    public const int PluginNotFound = 460;
    public const int PluginAttach = 461;
    public const int PluginMessage = 462;
    public const int PluginDetach = 463;
    public const int JsepUnknownType = 464;
    public const int JsepInvalidSdp = 465;
    public const int TrickleInvalidStream = 466;
    public const int InvalidElementType = 467;
    public const int SessionConflict = 468;
    public const int UnexpectedAnswer = 469;
    public const int TokenNotFound = 470;
    public const int WebRtcState = 471;
    public const int NotAcceptingSessions = 472;
    public const int Unknown = 490;

    internal static string Advice(int code) => code switch
    {
        Unauthorized => " Check the API secret or token (it may have expired).",
        UnauthorizedPlugin => " The token does not name this plugin; sign one that does.",
        SessionNotFound => " The session timed out or the server restarted; create another.",
        HandleNotFound => " The handle was detached; attach again.",
        PluginNotFound => " The plugin is not loaded; see the server's info for those that are.",
        NotAcceptingSessions => " The server is draining; use another.",
        _ => "",
    };
}
