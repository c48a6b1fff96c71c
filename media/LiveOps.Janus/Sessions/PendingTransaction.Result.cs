using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <inheritdoc/>
internal sealed class PendingTransaction<TResult>(JanusCall<TResult> call) : PendingTransaction(call.Request.Name)
{
    // Continuations must not run on the connection's reader: one that blocks would keep all other answers waiting.
    private readonly TaskCompletionSource<TResult> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TResult> Task => _source.Task;

    /// <summary>Whether its answer still matters once the caller gave up.</summary>
    public bool OutlivesCaller => call.Orphaned is not null;

    public override TransactionStep Offer(ref JanusFrame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Error:
                Fail(new JanusErrorException(frame.ErrorCode, frame.ErrorText ?? "no reason given", Request));
                return TransactionStep.Finished;
            case FrameKind.Ack when !call.AcceptsAck:
                return TransactionStep.Waiting;
            case FrameKind.Ack or FrameKind.Success or FrameKind.Event or FrameKind.Pong or FrameKind.ServerInfo:
                return Read(ref frame);
            default:
                return TransactionStep.PassedOn;
        }
    }

    public override void Fail(Exception exception) => _source.TrySetException(exception);

    /// <summary>The caller no longer waits.</summary>
    public void Abandon() => _source.TrySetCanceled();

    private TransactionStep Read(ref JanusFrame frame)
    {
        try
        {
            if (!call.Read(ref frame, out var result))
            {
                return TransactionStep.PassedOn;
            }

            if (!_source.TrySetResult(result))
            {
                call.Orphaned?.Invoke(result);
            }
        }
        catch (JanusException exception)
        {
            Fail(exception);
        }
        catch (JsonException exception)
        {
            Fail(new JanusProtocolException($"The answer to '{Request}' cannot be read: {exception.Message}", exception));
        }

        return TransactionStep.Finished;
    }
}
