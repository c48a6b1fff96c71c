using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Bridges;

/// <summary>
/// One anchor on a Janus server: a session of its own with one AudioBridge handle, so that a session can later be claimed by
/// another gateway without touching anybody else's.
/// </summary>
internal sealed class JanusLeg : IBridgeLeg
{
    /// <summary>How long Janus may take to say that it hung up.</summary>
    private static readonly TimeSpan HangupPatience = TimeSpan.FromSeconds(2);

    private readonly JanusSession _session;
    private readonly AudioBridgePlugin _plugin;
    private readonly string _adminKey;
    private readonly Action<LegEvent> _onEvent;
    private readonly IAsyncDisposable _subscription;
    private TaskCompletionSource _hungUp = NewSignal();
    private JanusId? _participant;
    private string? _fingerprint;
    private bool _disposed;

    private JanusLeg(JanusSession session, AudioBridgePlugin plugin, string adminKey, Action<LegEvent> onEvent)
    {
        (_session, _plugin, _adminKey, _onEvent) = (session, plugin, adminKey, onEvent);
        _subscription = plugin.Subscribe(ReactAsync);
    }

    public ulong SessionId => (ulong)(_session.Id ?? 0);

    public ulong HandleId => (ulong)_plugin.Handle.Id;

    public bool IsOpen => !_plugin.Handle.HasEnded;

    public bool IsNegotiated => IsOpen && _participant is not null && _fingerprint is not null;

    /// <exception cref="BridgeException">Janus refused or was lost.</exception>
    public static async Task<JanusLeg> OpenAsync(JanusConnection connection, string adminKey, Action<LegEvent> onEvent, CancellationToken cancellationToken)
    {
        var session = connection.CreateSession();
        try
        {
            return new JanusLeg(session, await session.AttachAsync<AudioBridgePlugin>(cancellationToken), adminKey, onEvent);
        }
        catch (Exception exception) when (exception is JanusException or OperationCanceledException)
        {
            await session.DisposeAsync();
            throw exception is JanusException ? new BridgeException(exception.Message, exception) : exception;
        }
    }

    public async Task<Negotiation> NegotiateAsync(BridgeRoom room, string displayName, SessionDescription offer, CancellationToken cancellationToken)
    {
        try
        {
            var fingerprint = offer.Fingerprint();
            if (_fingerprint is not null && _fingerprint != fingerprint)
            {
                await HangUpAsync(cancellationToken);
            }

            _participant ??= await JoinAsync(room, displayName, cancellationToken);
            _fingerprint = null;
            return await AnswerAsync(offer, fingerprint, cancellationToken);
        }
        catch (JanusException)
        {
            return new Negotiation(NegotiationFailure.NotInRoom, null);
        }
    }

    public async Task TrickleAsync(IceCandidate candidate, CancellationToken cancellationToken)
    {
        try
        {
            await _plugin.Handle.TrickleAsync([candidate], cancellationToken);
        }
        catch (JanusException exception)
        {
            throw new BridgeException(exception.Message, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        await _session.DisposeAsync();
        await _subscription.DisposeAsync();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<JanusId> JoinAsync(BridgeRoom room, string displayName, CancellationToken cancellationToken)
    {
        var joined = await _plugin.JoinRoomAsync(
            new JoinRoom { Room = room.Id, Pin = RoomCredentials.Pin(_adminKey, room.Uid), Display = displayName, Muted = false },
            jsep: null,
            cancellationToken);
        return joined.Id;
    }

    private async Task<Negotiation> AnswerAsync(SessionDescription offer, string fingerprint, CancellationToken cancellationToken)
    {
        try
        {
            var configured = await _plugin.ConfigureAsync(new Configure { Muted = false }, Jsep.Offer(offer.Sdp), cancellationToken);
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

    /// <summary>The plugin takes a participant out of the room when it hangs up, so that has to be over before the next join.</summary>
    private async Task HangUpAsync(CancellationToken cancellationToken)
    {
        _hungUp = NewSignal();
        await _plugin.Handle.HangupAsync(cancellationToken);
        try
        {
            await _hungUp.Task.WaitAsync(HangupPatience, cancellationToken);
        }
        catch (TimeoutException)
        {
            // There was no peer connection left to hang up.
        }

        (_participant, _fingerprint) = (null, null);
    }

    private ValueTask ReactAsync(JanusHandleEvent happened, CancellationToken cancellationToken)
    {
        if (happened is HungUp)
        {
            (_participant, _fingerprint) = (null, null);
            _hungUp.TrySetResult();
        }

        LegEvent? told = happened switch
        {
            HungUp => LegEvent.HungUp,
            RoomEnded => LegEvent.RoomDestroyed,
            ParticipantKicked kicked when kicked.Kicked == _participant => LegEvent.Kicked,
            EverybodyKicked => LegEvent.Kicked,
            HandleInterrupted or HandleEnded => LegEvent.Lost,
            _ => null,
        };
        if (told is { } legEvent && !_disposed)
        {
            _onEvent(legEvent);
        }

        return ValueTask.CompletedTask;
    }
}
