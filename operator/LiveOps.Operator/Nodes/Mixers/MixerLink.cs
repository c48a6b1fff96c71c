using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Links;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>The one event stream of a mixer, whose pings say that it lives, and the client that all its rooms share.</summary>
internal sealed class MixerLink(ObjectKey node, NodeTarget target, IMixerConnector connector, LinkContext context)
    : NodeLink(node, target, context)
{
    private IMixer? _mixer;

    public MixerInventory Inventory { get; } = new();

    /// <summary>The client; throws while the mixer is not connected.</summary>
    public IMixer Mixer => _mixer ?? throw new NodeException(NodeFailure.Unreachable, State.Detail);

    protected override async Task ServeAsync(CancellationToken cancellationToken)
    {
        using var mixer = connector.Create(Target);
        try
        {
            await Together.RunAsync(cancellationToken, end => WatchAsync(mixer, end), end => SweepAsync(mixer, end));
        }
        finally
        {
            _mixer = null;
        }
    }

    private async Task WatchAsync(IMixer mixer, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(Context.Options.Silence, Context.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        await foreach (var change in mixer.WatchAsync(both.Token))
        {
            silence.CancelAfter(Context.Options.Silence);
            if (change is MixerEvent.Hello hello)
            {
                Inventory.Clear();
                await ListAsync(mixer, both.Token);
                _mixer = mixer;
                Up(hello.Info.Version, hello.Info.Instance);
            }
            else
            {
                Note(change);
            }
        }
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
        using var timer = new PeriodicTimer(Context.Options.Sweep, Context.Time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (State.IsUp)
            {
                foreach (var uid in await ListAsync(mixer, cancellationToken))
                {
                    Context.Observer.RoomChanged(Node, uid);
                }

                Context.Observer.Listed(Node);
            }
        }
    }

    private async Task<IReadOnlyList<string>> ListAsync(IMixer mixer, CancellationToken cancellationToken)
    {
        var began = Inventory.BeginListing();
        return Inventory.CompleteListing(began, await mixer.ListAsync(cancellationToken));
    }
}
