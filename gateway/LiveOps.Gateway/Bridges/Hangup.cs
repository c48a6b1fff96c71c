using LiveOps.Janus.Sessions;

namespace LiveOps.Gateway.Bridges;

/// <summary>Ends the peer connection of a handle and waits until that is so: the plugin takes the participant out of the room when it hangs up.</summary>
internal sealed class Hangup(JanusHandle handle)
{
    /// <summary>How long Janus may take to say that it hung up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private TaskCompletionSource _done = NewSignal();

    /// <exception cref="LiveOps.Janus.Protocol.JanusException">Janus refused or was lost.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _done = NewSignal();
        await handle.HangupAsync(cancellationToken);
        try
        {
            await _done.Task.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            // There was no peer connection left to hang up.
        }
    }

    /// <summary>Janus has said that it hung up.</summary>
    public void IsDone() => _done.TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
