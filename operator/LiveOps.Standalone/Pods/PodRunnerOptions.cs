using System.ComponentModel.DataAnnotations;
using LiveOps.Standalone.Pods.Images;

namespace LiveOps.Standalone.Pods;

/// <summary>How Pods are run as processes of this machine.</summary>
public sealed record PodRunnerOptions
{
    /// <summary>Folder for logs and temporary files; its path also marks the processes that belong to this runner. Default <c>.liveops/pods</c>.</summary>
    [Required]
    public string StateDirectory { get; init; } = ".liveops/pods";

    /// <summary>Image names and the executables that stand for them.</summary>
    public IReadOnlyDictionary<string, ImageEntry> Images { get; init; } = new Dictionary<string, ImageEntry>(StringComparer.Ordinal);

    /// <summary>First three numbers of the loopback addresses that Pods get. Default 127.1.0.</summary>
    [RegularExpression(@"^127\.\d{1,3}\.\d{1,3}$")]
    public string AddressPrefix { get; init; } = "127.1.0";

    /// <summary>Wait before the second restart in a row, doubled with each further one; the first restart is at once. Default 1 s.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait before a restart. Default 5 minutes.</summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A container that ran as long as this is restarted at once again. Default 1 minute.</summary>
    public TimeSpan BackoffReset { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a container is tried again that is held back, for instance by a missing Secret. Default 1 s.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Seconds between SIGTERM and SIGKILL when the runner itself ends. Default 5.</summary>
    [Range(0, 600)]
    public int ShutdownGraceSeconds { get; init; } = 5;

    /// <summary>Bytes after which a container's log begins a new file. Default 10 MiB.</summary>
    [Range(4096, 1 << 30)]
    public int LogFileBytes { get; init; } = 10 << 20;

    /// <summary>Full log files kept beside the one being written, for each run of a container. Default 2.</summary>
    [Range(0, 100)]
    public int LogFilesKept { get; init; } = 2;
}
