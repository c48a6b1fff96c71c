using System.Collections.Concurrent;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Gateway.Bridges;

/// <summary>Who of a room talks, from what one participant's handle is told. The bridge knows participants, we know users.</summary>
internal sealed class TalkingTracker(ILegObserver observer)
{
    /// <summary>What a participant is called at the bridge: this and the user's id.</summary>
    public const string DisplayPrefix = "user-";

    private readonly ConcurrentDictionary<JanusId, string> _users = new();
    private readonly ConcurrentDictionary<string, byte> _talking = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Talking => [.. _talking.Keys];

    /// <summary>Notes who participants are.</summary>
    public void Learn(IEnumerable<Participant>? participants)
    {
        foreach (var participant in participants ?? [])
        {
            if (participant.Display?.StartsWith(DisplayPrefix, StringComparison.Ordinal) == true)
            {
                _users[participant.Id] = participant.Display[DisplayPrefix.Length..];
            }
        }
    }

    public void Learn(JanusId participant, string userId) => _users[participant] = userId;

    public void React(JanusHandleEvent happened)
    {
        switch (happened)
        {
            case ParticipantsChanged changed:
                Learn(changed.Participants);
                break;
            case TalkingStarted started:
                Note(started.Id, talking: true);
                break;
            case TalkingStopped stopped:
                Note(stopped.Id, talking: false);
                break;
            case ParticipantLeft left:
                Forget(left.Leaving);
                break;
            case ParticipantKicked kicked:
                Forget(kicked.Kicked);
                break;
        }
    }

    /// <summary>Who leaves in the middle of a sentence talks no more.</summary>
    private void Forget(JanusId participant)
    {
        Note(participant, talking: false);
        _users.TryRemove(participant, out _);
    }

    private void Note(JanusId participant, bool talking)
    {
        if (_users.TryGetValue(participant, out var userId) && (talking ? _talking.TryAdd(userId, 0) : _talking.TryRemove(userId, out _)))
        {
            observer.Talks(userId, talking);
        }
    }
}
