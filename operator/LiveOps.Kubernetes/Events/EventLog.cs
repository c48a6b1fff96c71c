using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Events;

internal static partial class EventLog
{
    [LoggerMessage(130, LogLevel.Warning, "{Count} Events dropped: too many wait to be stored, or this process is stopping. kubectl describe will not show them. The last was {Reason} of {Namespace}/{Name}")]
    public static partial void Full(ILogger logger, int count, string reason, string? @namespace, string? name);

    [LoggerMessage(131, LogLevel.Debug, "Event {Reason} of {Namespace}/{Name} dropped: the object has had too many of late.")]
    public static partial void Limited(ILogger logger, string reason, string? @namespace, string? name);

    [LoggerMessage(132, LogLevel.Warning, "{Count} Events dropped: they could not be stored. kubectl describe will not show them. The last was {Reason} of {Namespace}/{Name}")]
    public static partial void Refused(ILogger logger, Exception exception, int count, string reason, string? @namespace, string? name);
}
