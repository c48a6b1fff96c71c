using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Links;

/// <summary>What links are made with.</summary>
internal sealed record LinkSettings(
    IOptions<NodeLinkOptions> Options, TimeProvider Time, SweepPace Pace, ILogger<NodeLink> Logger, IHostApplicationLifetime Lifetime)
{
    /// <summary>One for all links.</summary>
    public SilenceWatch Watch { get; } = new(Options.Value, Time);

    /// <summary>Spreads what many links would do at once.</summary>
    public Random Random { get; init; } = Random.Shared;

    public LinkContext Context(ILinkObserver observer) =>
        new(Options.Value, Time, Pace, observer, Logger) { Random = Random, Watch = Watch, Stopping = Lifetime.ApplicationStopping };
}
