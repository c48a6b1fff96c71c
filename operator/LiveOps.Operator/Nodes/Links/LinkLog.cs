using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Nodes.Links;

internal static partial class LinkLog
{
    [LoggerMessage(100, LogLevel.Information, "Node {Node} is up at {Address}")]
    public static partial void Up(ILogger logger, ObjectKey node, Uri address);

    [LoggerMessage(101, LogLevel.Warning, "Node {Node} at {Address} is lost: {Detail}")]
    public static partial void Lost(ILogger logger, ObjectKey node, Uri address, string detail);

    [LoggerMessage(103, LogLevel.Warning, "Node {Node} at {Address} lives but is slow: {Detail}. Its rooms stay; give it more CPU or fewer rooms")]
    public static partial void Slow(ILogger logger, ObjectKey node, Uri address, string detail);

    [LoggerMessage(104, LogLevel.Information, "Node {Node} at {Address} answers in time again")]
    public static partial void Prompt(ILogger logger, ObjectKey node, Uri address);

    [LoggerMessage(102, LogLevel.Error, "The link to node {Node} at {Address} failed unexpectedly; it is tried again")]
    public static partial void Failed(ILogger logger, ObjectKey node, Uri address, Exception exception);
}
