using System.Runtime.InteropServices;
using LiveOps.Standalone.Pods.Images;
using LiveOps.Standalone.Pods.Variables;

namespace LiveOps.Standalone.Pods.Containers;

/// <summary>All variables of a container's process.</summary>
internal static class ContainerEnvironment
{
    // What a program needs to find others and to talk to people; the rest of ours, secrets perhaps, is none of its business.
    private static readonly string[] Inherited = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "DOTNET_ROOT"];

    /// <param name="image">Sets defaults.</param>
    /// <param name="own">The container's, which go before those of the image.</param>
    /// <param name="fixedOnes">Set by the runner whatever the container says.</param>
    public static IReadOnlyDictionary<string, string> Build(
        ImageEntry image, IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> fixedOnes)
    {
        // .NET programs are to run on the runtime that runs us, wherever that is installed.
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        };
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                environment[name] = value;
            }
        }

        foreach (var (name, value) in image.Environment)
        {
            environment[name] = VariableExpansion.Expand(value, own);
        }

        foreach (var (name, value) in own.Concat(fixedOnes))
        {
            environment[name] = value;
        }

        return environment;
    }
}
