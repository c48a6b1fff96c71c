using System.Diagnostics;

namespace LiveOps.Mixer.Codec;

internal static class FfmpegMemory
{
    /// <summary>One arena and eager trimming: the memory of an encoder counts once for each room.</summary>
    public static void Configure(ProcessStartInfo start)
    {
        start.Environment["MALLOC_ARENA_MAX"] = "1";
        start.Environment["MALLOC_TRIM_THRESHOLD_"] = "65536";
    }
}
