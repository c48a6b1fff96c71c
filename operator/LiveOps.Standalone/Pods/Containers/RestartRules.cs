namespace LiveOps.Standalone.Pods.Containers;

/// <summary>Whether a container that ended is started again (core/v1 PodSpec.restartPolicy).</summary>
internal static class RestartRules
{
    public static bool ShouldRestart(string? policy, int exitCode) => policy switch
    {
        "Never" => false,
        "OnFailure" => exitCode != 0,
        _ => true,
    };
}
