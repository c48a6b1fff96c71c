namespace LiveOps.Operator.Nodes.Links;

/// <summary>What every link works with.</summary>
internal sealed record LinkContext(NodeLinkOptions Options, TimeProvider Time, Random Random, ILinkObserver Observer, ILogger Logger);
