namespace LiveOps.Gateway.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(1100, LogLevel.Information, "The gateway is told to stop: it is not ready any more, and goes on serving for {Seconds} s")]
    public static partial void Draining(ILogger logger, double seconds);
}
