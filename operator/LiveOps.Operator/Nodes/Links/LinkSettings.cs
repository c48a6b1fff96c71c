using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Links;

/// <summary>What links are made with.</summary>
internal sealed record LinkSettings(
    IOptions<NodeLinkOptions> Options, TimeProvider Time, Random Random, ILogger<NodeLink> Logger, IHostApplicationLifetime Lifetime)
{
    public LinkContext Context(ILinkObserver observer) =>
        new(Options.Value, Time, Random, observer, Logger) { Stopping = Lifetime.ApplicationStopping };
}
