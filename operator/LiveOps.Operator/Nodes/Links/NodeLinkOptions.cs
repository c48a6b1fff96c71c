using System.ComponentModel.DataAnnotations;

namespace LiveOps.Operator.Nodes.Links;

/// <summary>How nodes are watched (configuration section <c>LiveOps:Operator:Links</c>).</summary>
public sealed record NodeLinkOptions
{
    public const string Section = "LiveOps:Operator:Links";

    /// <summary>After this many milliseconds in which nothing came from a bridge it is pinged. Default 1000.</summary>
    [Range(50, 60_000)]
    public int PingMilliseconds { get; init; } = 1000;

    /// <summary>
    /// Milliseconds in which nothing at all came from a node after which it counts as lost. Default 3000. A slow answer alone is none.
    /// </summary>
    [Range(100, 60_000)]
    public int SilenceMilliseconds { get; init; } = 3000;

    /// <summary>Milliseconds within which a call on a node must be answered; a node that takes longer is slow. Default 3000.</summary>
    [Range(100, 60_000)]
    public int CallMilliseconds { get; init; } = 3000;

    /// <summary>Milliseconds within which a slow node must have listed what it has; then it is asked again. Default 30000.</summary>
    [Range(100, 600_000)]
    public int ListingMilliseconds { get; init; } = 30_000;

    /// <summary>Milliseconds between two listings of everything on a node, where rooms are few. Default 2000.</summary>
    [Range(100, 60_000)]
    public int SweepMilliseconds { get; init; } = 2000;

    /// <summary>Milliseconds within which the forwarders of all rooms are looked at once. Default 3000.</summary>
    [Range(100, 60_000)]
    public int ForwarderSweepMilliseconds { get; init; } = 3000;

    /// <summary>
    /// The most rooms listed in a second over all bridges, and a quarter as many mixes over all mixers, which tell of changes by
    /// themselves. Default 1000; with more than 2000 rooms listings become rarer in proportion.
    /// </summary>
    [Range(1, 1_000_000)]
    public int ListedRoomsPerSecond { get; init; } = 1000;

    /// <summary>
    /// The most rooms whose forwarders are looked at in a second, over all bridges. Default 50, so that 150 rooms are each looked at
    /// every 3 s; with more the interval grows in proportion.
    /// </summary>
    [Range(1, 10_000)]
    public int ForwarderChecksPerSecond { get; init; } = 50;

    /// <summary>Delay before a lost node is tried again, in milliseconds. Default 50; doubled each time after the first 25.</summary>
    [Range(1, 60_000)]
    public int ReconnectMilliseconds { get; init; } = 50;

    /// <summary>Largest delay before a lost node is tried again, in milliseconds. Default 1000.</summary>
    [Range(1, 600_000)]
    public int MaxReconnectMilliseconds { get; init; } = 1000;

    internal TimeSpan Ping => TimeSpan.FromMilliseconds(PingMilliseconds);

    internal TimeSpan Silence => TimeSpan.FromMilliseconds(SilenceMilliseconds);

    internal TimeSpan Call => TimeSpan.FromMilliseconds(CallMilliseconds);

    internal TimeSpan Listing => TimeSpan.FromMilliseconds(ListingMilliseconds);

    internal TimeSpan Sweep => TimeSpan.FromMilliseconds(SweepMilliseconds);
}
