using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes.Links;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>The one event stream of a mixer, whose pings say that it lives, and the client that all its rooms share.</summary>
internal sealed class MixerLink(ObjectKey node, NodeTarget target, IMixerConnector connector, Fence fence, LinkContext context)
    : NodeLink(node, target, context)
{
    private IMixer? _mixer;
    private long _heardAt;

    public MixerInventory Inventory { get; } = new();

    public override long InventoryRevision => Inventory.Revision;

    /// <summary>The client; throws while the mixer is not connected.</summary>
    public IMixer Mixer => _mixer ?? throw new NodeException(NodeFailure.Unreachable, State.Detail);

    protected override async Task ServeAsync(CancellationToken cancellationToken)
    {
        using var mixer = connector.Create(Target);
        var hello = new TaskCompletionSource<MixerInfo>(TaskCreationOptions.RunContinuationsAsynchronously);
        _heardAt = Context.Time.GetTimestamp();
        try
        {
            await Together.RunAsync(
                cancellationToken,
                end => ReadAsync(mixer, hello, end),
                end => Context.Watch.RunAsync(Silence, _ => { }, end),
                end => FollowAsync(mixer, hello.Task, end));
        }
        finally
        {
            _mixer = null;
        }
    }

    private TimeSpan Silence() => Context.Time.GetElapsedTime(Volatile.Read(ref _heardAt));

    /// <summary>Ends with the stream of events. Nothing here waits for the mixer: each event is a sign of its life.</summary>
    private async Task ReadAsync(IMixer mixer, TaskCompletionSource<MixerInfo> hello, CancellationToken cancellationToken)
    {
        await foreach (var change in mixer.WatchAsync(cancellationToken))
        {
            Volatile.Write(ref _heardAt, Context.Time.GetTimestamp());
            if (change is MixerEvent.Hello greeting)
            {
                hello.TrySetResult(greeting.Info);
            }
            else
            {
                Note(change);
            }
        }
    }

    private async Task FollowAsync(IMixer mixer, Task<MixerInfo> hello, CancellationToken cancellationToken)
    {
        var info = await hello.WaitAsync(cancellationToken);
        Inventory.Clear();
        await ListAsync(mixer, cancellationToken);
        _mixer = new FencedMixer(mixer, fence);
        Up(info.Version, info.Instance);
        await SweepAsync(mixer, cancellationToken);
    }

    private void Note(MixerEvent change)
    {
        switch (change)
        {
            case MixerEvent.SourceChanged { Silent: true } source:
                Context.Observer.SourceSilent(Node, source.Uid);
                break;
            case MixerEvent.MixChanged { State: MixState.Ended } mix when Inventory.Remove(mix.Uid):
                Context.Observer.RoomChanged(Node, mix.Uid);
                break;
            default:
                break;
        }
    }

    /// <summary>Events tell of every change; this finds what a mixer did not tell.</summary>
    private async Task SweepAsync(IMixer mixer, CancellationToken cancellationToken)
    {
        var wait = Context.Pace.First(Context.Pace.Mixers);
        while (true)
        {
            await Task.Delay(Beat.Until(wait, Context.Time), Context.Time, cancellationToken);
            wait = Context.Pace.Mixers;
            try
            {
                foreach (var uid in await ListAsync(mixer, cancellationToken))
                {
                    Context.Observer.RoomChanged(Node, uid);
                }

                Context.Observer.Listed(Node);
            }
            catch (NodeException e) when (e.Failure == NodeFailure.Slow)
            {
                // It stays noted as slow, and is asked again.
            }
        }
    }

    private async Task<IReadOnlyList<string>> ListAsync(IMixer mixer, CancellationToken cancellationToken)
    {
        var began = Inventory.BeginListing();
        var mixes = await TimeAsync(mixer.ListAsync(cancellationToken));
        Context.Pace.NoteMixer(Node, mixes.Count);
        return Inventory.CompleteListing(began, mixes);
    }
}
