using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Nodes.Links;

/// <summary>Keeps one connection to a node for as long as the node is wanted: connects, notices the loss, connects again.</summary>
internal abstract class NodeLink : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private bool _wasUp;

    protected NodeLink(ObjectKey node, NodeTarget target, LinkContext context)
    {
        Node = node;
        Target = target;
        Context = context;
        State = new() { Phase = LinkPhase.Connecting, Since = context.Time.GetUtcNow(), Detail = $"connecting to {target.Address}" };
    }

    public ObjectKey Node { get; }

    public NodeTarget Target { get; }

    /// <summary>Written by the link's task only; a record, so that readers see one moment.</summary>
    public LinkState State { get; private set; }

    /// <summary>Grows with each change of what is known to be on the node.</summary>
    public abstract long InventoryRevision { get; }

    /// <summary>The revisions of the ledger and of the inventory at which nothing on the node was an orphan. For the link's task only.</summary>
    public (long Ledger, long Inventory)? NoOrphansAt { get; set; }

    protected LinkContext Context { get; }

    public void Start() => _running = Task.Run(RunAsync);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    /// <summary>Connects, calls <see cref="Up"/>, and returns or throws once the connection is lost.</summary>
    protected abstract Task ServeAsync(CancellationToken cancellationToken);

    protected void Up(string? version, string? instance)
    {
        LinkLog.Up(Context.Logger, Node, Target.Address);
        _wasUp = true;
        Change(new() { Phase = LinkPhase.Up, Since = Context.Time.GetUtcNow(), Version = version, Instance = instance });
    }

    /// <summary>Waits for a listing, and notes whether it takes too long.</summary>
    protected async Task<T> TimeAsync<T>(Task<T> listing)
    {
        var limit = Context.Options.Call;
        try
        {
            var prompt = await listing.WaitAsync(limit, Context.Time);
            Note(slow: null);
            return prompt;
        }
        catch (TimeoutException)
        {
            Note($"no listing within {limit.TotalSeconds:0.#} s");
            return await listing;
        }
    }

    /// <summary>Notes the loss of the connection; doing so twice is once.</summary>
    protected void Down(Exception reason)
    {
        if (Context.Stopping.IsCancellationRequested)
        {
            return;
        }

        var failure = Explain(reason);
        var phase = failure.Failure == NodeFailure.Unauthorized ? LinkPhase.Unauthorized
            : State.Phase is LinkPhase.Up or LinkPhase.Lost ? LinkPhase.Lost
            : LinkPhase.Connecting;
        if (State.Phase == phase && string.Equals(State.Detail, failure.Message, StringComparison.Ordinal))
        {
            return;
        }

        var since = State.Phase == phase ? State.Since : Context.Time.GetUtcNow();
        if (State.IsUp)
        {
            LinkLog.Lost(Context.Logger, Node, Target.Address, failure.Message);
        }

        Change(new() { Phase = phase, Since = since, Version = State.Version, Instance = State.Instance, Detail = failure.Message });
    }

    private static NodeException Explain(Exception reason) => reason switch
    {
        NodeException known => known,
        OperationCanceledException => new(NodeFailure.Unreachable, "no answer in time", reason),
        _ => new(NodeFailure.Unreachable, reason.Message, reason),
    };

    private async Task RunAsync()
    {
        var backoff = new Backoff(Context.Options, Context.Random);
        while (!_stop.IsCancellationRequested)
        {
            _wasUp = false;
            var failure = await ServeOnceAsync();
            if (_stop.IsCancellationRequested || Context.Stopping.IsCancellationRequested)
            {
                return;
            }

            if (_wasUp)
            {
                // Soon: a process that was restarted in place is often listening again before the first delay is over.
                backoff.Reset();
            }

            Down(failure);
            await Task.Delay(backoff.Next(), Context.Time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Exception> ServeOnceAsync()
    {
        try
        {
            await ServeAsync(_stop.Token);
            return new NodeException(NodeFailure.Unreachable, "the connection was closed");
        }
        catch (Exception e) when (e is NodeException or OperationCanceledException or IOException or HttpRequestException)
        {
            return e;
        }
#pragma warning disable CA1031 // A link must outlive whatever one connection ran into; the failure becomes its state, and is logged.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LinkLog.Failed(Context.Logger, Node, Target.Address, e);
            return e;
        }
    }

    private void Note(string? slow)
    {
        if (!State.IsUp || string.Equals(State.Slow, slow, StringComparison.Ordinal))
        {
            return;
        }

        if (slow is null)
        {
            LinkLog.Prompt(Context.Logger, Node, Target.Address);
        }
        else
        {
            LinkLog.Slow(Context.Logger, Node, Target.Address, slow);
        }

        State = State with { Slow = slow };
        Context.Observer.SpeedChanged(Node);
    }

    private void Change(LinkState state)
    {
        State = state;
        Context.Observer.LinkChanged(Node, state);
    }
}
