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

    private const int HangupLooks = 100;

    private readonly JanusSession _session;
    private readonly AudioBridgePlugin _plugin;
    private readonly string _adminKey;
    private readonly string _userId;
    private readonly ILegObserver _observer;
    private readonly TalkingTracker _talking;
    private readonly IAsyncDisposable _subscription;
    private TaskCompletionSource _hungUp = NewSignal();
    private JanusId? _participant;
    private string? _fingerprint;
    private bool _muted;
    private bool _disposed;

    private JanusLeg(JanusSession session, AudioBridgePlugin plugin, string adminKey, string userId, ILegObserver observer)
    {
        (_session, _plugin, _adminKey, _userId, _observer) = (session, plugin, adminKey, userId, observer);
        _talking = new TalkingTracker(observer);
        _subscription = plugin.Subscribe(ReactAsync);
    }

    public ulong SessionId => (ulong)(_session.Id ?? 0);

    public ulong HandleId => (ulong)_plugin.Handle.Id;

    public bool IsOpen => !_plugin.Handle.HasEnded;

    public bool IsNegotiated => IsOpen && _participant is not null && _fingerprint is not null;

    public IReadOnlyCollection<string> Talking => _talking.Talking;

    public bool IsMuted => Volatile.Read(ref _muted);

    /// <exception cref="BridgeException">Janus refused or was lost.</exception>
    public static async Task<JanusLeg> OpenAsync(
        JanusConnection connection, string adminKey, string userId, ILegObserver observer, CancellationToken cancellationToken)
    {
        var session = connection.CreateSession();
        try
        {
            return new JanusLeg(session, await session.AttachAsync<AudioBridgePlugin>(cancellationToken), adminKey, userId, observer);
        }
        catch (Exception exception) when (exception is JanusException or OperationCanceledException)
        {
            await session.DisposeAsync();
            throw exception is JanusException ? new BridgeException(exception.Message, exception) : exception;
        }
    }

    /// <summary>Takes over the leg that another connection has, or had; null where the anchor does not speak through it.</summary>
    /// <exception cref="BridgeException">Janus was lost.</exception>
    public static async Task<JanusLeg?> ClaimAsync(
        JanusConnection connection, string adminKey, LegClaim claim, ILegObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var session = await connection.ClaimAsync((long)claim.SessionId, cancellationToken);
            var leg = new JanusLeg(session, session.Adopt<AudioBridgePlugin>((long)claim.HandleId), adminKey, claim.UserId, observer);
            if (await leg.FindAsync(claim.Room, cancellationToken))
            {
                return leg;
            }

            await leg.DisposeAsync();
            return null;
        }
        catch (JanusException exception) when (exception is JanusSessionEndedException or JanusHandleEndedException or JanusPluginException)
        {
            return null;
        }
        catch (JanusException exception)
        {
            throw new BridgeException(exception.Message, exception);
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

    public async Task MuteAsync(bool muted, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _muted, muted);
        if (_participant is null)
        {
            return;
        }

        try
        {
            await _plugin.ConfigureAsync(new Configure { Muted = muted }, jsep: null, cancellationToken);
        }
        catch (JanusException exception)
        {
            throw new BridgeException(exception.Message, exception);
        }
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

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<JanusId> JoinAsync(BridgeRoom room, string displayName, CancellationToken cancellationToken)
    {
        var request = new JoinRoom
        {
            Room = room.Id,
            Id = ParticipantId.Of(_userId),
            Pin = RoomCredentials.Pin(_adminKey, room.Uid),
            Display = displayName,
            Muted = Volatile.Read(ref _muted),
        };
        var (joined, error) = await _plugin.TrySendAsync(request, cancellationToken);
        if (error is { Code: AudioBridgeErrors.IdExists })
        {
            joined = await ReplaceAsync(request, RoomCredentials.Secret(_adminKey, room.Uid), cancellationToken);
        }
        else if (error is not null)
        {
            throw new JanusPluginException(_plugin.Handle.Plugin, request.Request, error);
        }

        _talking.Learn(joined!.Id, _userId);
        _talking.Learn(joined.Participants);
        return joined.Id;
    }

    /// <summary>
    /// Enters in the place of what an older connection of this user has left behind, through which nobody speaks any more. Janus
    /// takes a kicked participant out of the room only after it has closed its peer connection.
    /// </summary>
    private async Task<RoomJoined> ReplaceAsync(JoinRoom request, string secret, CancellationToken cancellationToken)
    {
        await _plugin.TrySendAsync(new KickParticipant { Room = request.Room, Id = request.Id!.Value, Secret = secret }, cancellationToken);
        using var timer = new PeriodicTimer(HangupPatience / HangupLooks);
        for (var look = 1; look < HangupLooks; look++)
        {
            var (joined, error) = await _plugin.TrySendAsync(request, cancellationToken);
            if (joined is not null || error?.Code != AudioBridgeErrors.IdExists)
            {
                return joined ?? throw new JanusPluginException(_plugin.Handle.Plugin, request.Request, error!);
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }

        return await _plugin.JoinRoomAsync(request, jsep: null, cancellationToken);
    }

    /// <summary>Whether the anchor is in the room, from which Janus takes everybody whose peer connection ends.</summary>
    private async Task<bool> FindAsync(BridgeRoom room, CancellationToken cancellationToken)
    {
        var present = (await _plugin.ListParticipantsAsync(new() { Room = room.Id }, cancellationToken)).Participants;
        if (present.FirstOrDefault(one => one.Id == ParticipantId.Of(_userId)) is not { } self)
        {
            return false;
        }

        // Which peer connection it is nobody can tell any more: the next offer will hang this one up.
        (_participant, _fingerprint) = (self.Id, "");
        Volatile.Write(ref _muted, self.Muted);
        _talking.Learn(present);
        return true;
    }

    private async Task<Negotiation> AnswerAsync(SessionDescription offer, string fingerprint, CancellationToken cancellationToken)
    {
        try
        {
            var configured = await _plugin.ConfigureAsync(new Configure { Muted = Volatile.Read(ref _muted) }, Jsep.Offer(offer.Sdp), cancellationToken);
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
        if (Volatile.Read(ref _disposed))
        {
            return ValueTask.CompletedTask;
        }

        _talking.React(happened);
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
        if (told is { } legEvent)
        {
            _observer.Happened(legEvent);
        }

        return ValueTask.CompletedTask;
    }
}
