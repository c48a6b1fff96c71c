using System.Net;
using LiveOps.Standalone.Up.Addresses;
using LiveOps.Standalone.Up.Components;

namespace LiveOps.Standalone.Up;

/// <summary>What <c>liveops up</c> was asked for.</summary>
internal sealed record UpOptions
{
    /// <summary>Folder of everything that outlives the process. Default <c>.liveops</c>.</summary>
    public required string StateDirectory { get; init; }

    public required IReadOnlySet<ComponentName> Components { get; init; }

    /// <summary>Where pages, signaling, REST and HLS are served. Default http://127.0.0.1:8080.</summary>
    public required ListenAddress Gateway { get; init; }

    /// <summary>Where the API server listens, on loopback. Default https://127.0.0.1:6443.</summary>
    public required ListenAddress ApiServer { get; init; }

    /// <summary>Where the operator serves its probes and metrics. Default http://127.0.0.1:8082.</summary>
    public required ListenAddress Operator { get; init; }

    /// <summary>First three numbers of the Pods' loopback addresses. Default 127.1.0.</summary>
    public required string PodNetwork { get; init; }

    /// <summary>Address at which bridges take WebRTC media. Default: each its own loopback address, so only from this machine.</summary>
    public IPAddress? MediaAddress { get; init; }

    /// <summary>Redis that the gateway shares with others. Default none: it keeps users and chat in its own memory.</summary>
    public string? Redis { get; init; }

    public bool Verbose { get; init; }
}
