namespace LiveOps.Operator.Nodes.Links;

/// <summary>
/// How long a node has been silent. Time in which this process itself did not run, be it starved or stopped, counts as one look only,
/// since what the node sent meanwhile still waits to be read.
/// </summary>
internal sealed class WatchedNode(TimeProvider time, Func<TimeSpan> silence, Action<TimeSpan> look)
{
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _silent;
    private long _looked = time.GetTimestamp();

    /// <summary>Time between two looks.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>How long a silence may be.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>Fails with a <see cref="NodeException"/> once nothing came for too long.</summary>
    public Task Lost => _lost.Task;

    /// <param name="now">The timestamp of this look.</param>
    public void Look(long now)
    {
        var (passed, heard) = (time.GetElapsedTime(_looked, now), silence());
        look(heard);
        _looked = now;
        _silent = heard <= passed ? heard : _silent + (passed < 2 * Period ? passed : 2 * Period);
        if (_silent >= Limit)
        {
            _lost.TrySetException(new NodeException(NodeFailure.Unreachable, $"it has been silent for {Limit.TotalSeconds:0.#} s"));
        }
    }
}
