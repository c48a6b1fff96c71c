using System.ComponentModel.DataAnnotations;

namespace LiveOps.Standalone.ApiServer;

/// <summary>Where the embedded API server listens and keeps its state.</summary>
public sealed record ApiServerOptions
{
    /// <summary>Loopback address to listen on. Default 127.0.0.1.</summary>
    [Required]
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>TCP port; 0 takes any free one. Default 6443.</summary>
    [Range(0, 65535)]
    public int Port { get; init; } = 6443;

    /// <summary>Folder for objects, certificates and the admin token. Default <c>.liveops/apiserver</c>.</summary>
    [Required]
    public string StateDirectory { get; init; } = ".liveops/apiserver";

    /// <summary>Where the kubeconfig is written (mode 0600). Default: <c>kubeconfig</c> in the state folder.</summary>
    public string? KubeconfigPath { get; init; }

    /// <summary>Bearer token of the administrator. Default: one drawn at the first start and kept in the state folder.</summary>
    [MinLength(16)]
    public string? Token { get; init; }

    /// <summary>Largest request body, in bytes. Default 1.5 MiB, as much as etcd takes.</summary>
    [Range(1024, 64 << 20)]
    public int MaxRequestBytes { get; init; } = 3 << 19;

    /// <summary>Requests served at once, watches and logs not counted; more get 429. Default 800.</summary>
    [Range(1, 100_000)]
    public int MaxRequestsInFlight { get; init; } = 800;

    /// <summary>Changes kept per resource for watches that resume; older versions get 410. Default 4096.</summary>
    [Range(16, 1_000_000)]
    public int WatchHistory { get; init; } = 4096;

    /// <summary>How long a change is kept for watches that resume. Default five minutes, after which etcd is compacted too.</summary>
    public TimeSpan WatchHistoryAge { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an Event is kept after its last change. Default one hour.</summary>
    public TimeSpan EventLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often an otherwise silent watch that allows it gets a bookmark. Default one minute.</summary>
    public TimeSpan BookmarkInterval { get; init; } = TimeSpan.FromMinutes(1);
}
