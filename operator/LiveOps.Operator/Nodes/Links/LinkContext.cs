namespace LiveOps.Operator.Nodes.Links;

/// <summary>What every link works with.</summary>
internal sealed record LinkContext(NodeLinkOptions Options, TimeProvider Time, SweepPace Pace, ILinkObserver Observer, ILogger Logger)
{
    public required Random Random { get; init; }

    public required SilenceWatch Watch { get; init; }

    /// <summary>
    /// Cancelled once this process is to end. Where it ends together with its nodes, as on one machine, none of them is lost.
    /// </summary>
    public CancellationToken Stopping { get; init; }
}
