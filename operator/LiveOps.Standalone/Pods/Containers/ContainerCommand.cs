using LiveOps.Kubernetes.Api;
using LiveOps.Standalone.Pods.Images;
using LiveOps.Standalone.Pods.Variables;

namespace LiveOps.Standalone.Pods.Containers;

/// <summary>The command line of a container (core/v1 Container: command replaces the image's, args replace its arguments).</summary>
internal static class ContainerCommand
{
    public static string[] Build(ImageEntry image, V1Container container, IReadOnlyDictionary<string, string> environment)
    {
        var command = container.Command is { Count: > 0 } own ? own : [image.Executable];

        // Arguments that the image brings belong to the image's own command.
        var arguments = container.Args ?? (container.Command is { Count: > 0 } ? [] : image.Arguments);
        return [.. command.Concat(arguments).Select(part => VariableExpansion.Expand(part, environment))];
    }
}
