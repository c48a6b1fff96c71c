namespace LiveOps.Gateway.Auth;

internal static partial class AuthLog
{
    [LoggerMessage(600, LogLevel.Information, "Secrets were read again: {Count} for users' tokens, the first of which signs; admin token: {HasAdminToken}")]
    public static partial void SecretsChanged(ILogger logger, int count, bool hasAdminToken);

    [LoggerMessage(601, LogLevel.Error, "Secrets could not be read again, those read before stay in use: {Reason}")]
    public static partial void SecretsNotRead(ILogger logger, string reason);

    [LoggerMessage(602, LogLevel.Warning, "Issuer {Issuer} could not be asked for its keys; bearers of its tokens are told to come back: {Reason}")]
    public static partial void IssuerNotReached(ILogger logger, string issuer, string reason);
}
