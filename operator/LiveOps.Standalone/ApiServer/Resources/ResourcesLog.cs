namespace LiveOps.Standalone.ApiServer.Resources;

internal static partial class ResourcesLog
{
    [LoggerMessage(20, LogLevel.Error, "CustomResourceDefinition {Name} was stored by another version of this server and cannot be served by this one; its objects are kept")]
    public static partial void DefinitionNotServed(this ILogger logger, string name, Exception error);
}
