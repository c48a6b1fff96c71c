namespace LiveOps.Operator.Nodes.Links;

/// <summary>
/// Tells silent nodes from busy ones: whatever comes is a sign of life. One timer serves all links, since hundreds of them cost more in
/// waking than in looking. It fires shortly after the beat on which links ask their nodes anyway: what was answered needs no ping.
/// </summary>
internal sealed class SilenceWatch
{
    private const int LooksPerPing = 4;

    /// <summary>The share of a period that answers have, after the beat.</summary>
    private const int AnswersShare = 8;

    private readonly Lock _gate = new();
    private readonly HashSet<WatchedNode> _nodes = [];
    private readonly NodeLinkOptions _options;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public SilenceWatch(NodeLinkOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _timer = time.CreateTimer(static watch => ((SilenceWatch)watch!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Period => _options.Ping / LooksPerPing;

    /// <param name="silence">How long nothing has come.</param>
    /// <param name="look">Called at each look with the silence, several times in a ping's interval; must neither wait nor throw.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="NodeException">Nothing came for too long.</exception>
    public async Task RunAsync(Func<TimeSpan> silence, Action<TimeSpan> look, CancellationToken cancellationToken)
    {
        var node = new WatchedNode(_time, silence, look) { Period = Period, Limit = _options.Silence };
        Add(node);
        try
        {
            await node.Lost.WaitAsync(cancellationToken);
        }
        finally
        {
            Remove(node);
        }
    }

    private void Add(WatchedNode node)
    {
        lock (_gate)
        {
            if (_nodes.Add(node) && _nodes.Count == 1)
            {
                Wait_NeedsLock();
            }
        }
    }

    /// <summary>After this the node is not looked at any more.</summary>
    private void Remove(WatchedNode node)
    {
        lock (_gate)
        {
            _nodes.Remove(node);
        }
    }

    private void Look()
    {
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            foreach (var node in _nodes)
            {
                node.Look(now);
            }

            if (_nodes.Count > 0)
            {
                Wait_NeedsLock();
            }
        }
    }

    /// <summary>Anew each time: a timer that repeats itself would lose the beat for ever once it fires late.</summary>
    private void Wait_NeedsLock() => _timer.Change(Beat.Until(Period, _time) + (Period / AnswersShare), Timeout.InfiniteTimeSpan);
}
