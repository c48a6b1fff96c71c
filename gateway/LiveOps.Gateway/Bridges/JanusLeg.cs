using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Gateway.Bridges;

/// <summary>
/// One anchor on a Janus server: a session of its own with one AudioBridge handle, so that a session can later be claimed by
/// another gateway without touching anybody else's.
/// </summary>
internal sealed class JanusLeg : IBridgeLeg
{
    private readonly JanusSession _session;
    private readonly AudioBridgePlugin _plugin;
    private readonly RoomEntry _entry;
    private readonly TalkingTracker _talking;
    private readonly ILegObserver _observer;
    private readonly Hangup _hangup;
    private readonly IAsyncDisposable _subscription;
    private JanusId? _participant;
    private string? _fingerprint;
    private bool _muted;
    private bool _disposed;

    public JanusLeg(JanusSession session, AudioBridgePlugin plugin, RoomEntry entry, TalkingTracker talking, ILegObserver observer)
    {
        (_session, _plugin, _entry, _talking, _observer) = (session, plugin, entry, talking, observer);
        _hangup = new Hangup(plugin.Handle);
        _subscription = plugin.Subscribe(ReactAsync);
    }

    public ulong SessionId => (ulong)(_session.Id ?? 0);

    public ulong HandleId => (ulong)_plugin.Handle.Id;

    public bool IsOpen => !_plugin.Handle.HasEnded;

    public bool IsNegotiated => IsOpen && _participant is not null && _fingerprint is not null;

    public IReadOnlyCollection<string> Talking => _talking.Talking;

    public bool IsMuted => Volatile.Read(ref _muted);

    /// <summary>Whether the anchor is in the room already, as one whose leg was claimed should be.</summary>
    /// <exception cref="JanusException">Janus refused or was lost.</exception>
    public async Task<bool> FindAsync(BridgeRoom room, CancellationToken cancellationToken)
    {
        if (await _entry.FindAsync(room, cancellationToken) is not { } self)
        {
            return false;
        }

        // Which peer connection it is nobody can tell any more: the next offer will hang this one up.
        (_participant, _fingerprint) = (self.Id, "");
        Volatile.Write(ref _muted, self.Muted);
        return true;
    }

    public async Task<Negotiation> NegotiateAsync(BridgeRoom room, string displayName, SessionDescription offer, CancellationToken cancellationToken)
    {
        try
        {
            var fingerprint = offer.Fingerprint();
            if (_fingerprint is not null && _fingerprint != fingerprint)
            {
                await _hangup.RunAsync(cancellationToken);
                (_participant, _fingerprint) = (null, null);
            }

            _participant ??= await _entry.EnterAsync(room, displayName, IsMuted, cancellationToken);
            _fingerprint = null;
            return await AnswerAsync(offer, fingerprint, cancellationToken);
        }
        catch (JanusException)
        {
            return new Negotiation(NegotiationFailure.NotInRoom, null);
        }
    }

    public Task TrickleAsync(IceCandidate candidate, CancellationToken cancellationToken) =>
        JanusCalls.RunAsync(() => _plugin.Handle.TrickleAsync([candidate], cancellationToken));

    public Task MuteAsync(bool muted, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _muted, muted);
        return _participant is null
            ? Task.CompletedTask
            : JanusCalls.RunAsync(() => _plugin.ConfigureAsync(new Configure { Muted = muted }, jsep: null, cancellationToken));
    }

    public void Abandon()
    {
        Volatile.Write(ref _disposed, true);
        _session.Abandon();
    }

    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref _disposed, true);
        await _session.DisposeAsync();
        await _subscription.DisposeAsync();
    }

    private async Task<Negotiation> AnswerAsync(SessionDescription offer, string fingerprint, CancellationToken cancellationToken)
    {
        try
        {
            var configured = await _plugin.ConfigureAsync(new Configure { Muted = IsMuted }, Jsep.Offer(offer.Sdp), cancellationToken);
            if (configured.Jsep is { Sdp: { } sdp } answer)
            {
                _fingerprint = fingerprint;
                return new Negotiation(null, new SessionDescription(answer.Type, sdp));
            }
        }
        catch (JanusException)
        {
            // In the room, but without an answer: the caller may offer again.
        }

        return new Negotiation(NegotiationFailure.NoAnswer, null);
    }

    private ValueTask ReactAsync(JanusHandleEvent happened, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _disposed))
        {
            return ValueTask.CompletedTask;
        }

        _talking.React(happened);
        var told = LegEvents.Of(happened, _participant);
        if (told is LegEvent.HungUp)
        {
            (_participant, _fingerprint) = (null, null);
            _hangup.IsDone();
        }

        if (told is { } legEvent)
        {
            _observer.Happened(legEvent);
        }

        return ValueTask.CompletedTask;
    }
}
