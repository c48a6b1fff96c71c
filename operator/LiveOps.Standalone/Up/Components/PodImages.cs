using LiveOps.Standalone.Pods.Images;

namespace LiveOps.Standalone.Up.Components;

/// <summary>The executables that stand for LiveOps' own images; the build puts them beside this program.</summary>
internal static class PodImages
{
    public static IReadOnlyDictionary<string, ImageEntry> All(UpOptions options) => new Dictionary<string, ImageEntry>(StringComparer.Ordinal)
    {
        ["liveops/janus"] = new(Path.Combine(AppContext.BaseDirectory, "janus", "entrypoint.sh"))
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["JANUS_MEDIA_ADDRESS"] = options.MediaAddress?.ToString() ?? "$(POD_IP)",
            },
        },
        ["liveops/mixer"] = new(Path.Combine(AppContext.BaseDirectory, "LiveOps.Mixer"))
        {
            // As in the container image.
            Environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["MALLOC_ARENA_MAX"] = "2",
                ["MALLOC_TRIM_THRESHOLD_"] = "131072",
            },
        },
    };
}
