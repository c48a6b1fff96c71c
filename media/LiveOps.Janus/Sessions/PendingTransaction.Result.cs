using System.Text.Json;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <inheritdoc/>
internal sealed class PendingTransaction<TResult>(JanusCall<TResult> call, IJanusRequester? requester, long number, TimeSpan limit)
    : PendingTransaction(call.Request.Name, number, limit)
{
    // Continuations must not run on the connection's reader: one that blocks would keep all other answers waiting.
    private readonly TaskCompletionSource<TResult> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;
    private PendingTable? _table;
    private int _settled;

    public Task<TResult> Task => _source.Task;

    public override bool OutlivesCaller => call.Orphaned is not null;

    /// <summary>Gives up once the token is cancelled, and then leaves the table.</summary>
    public void CancelWith(PendingTable table, CancellationToken token)
    {
        _table = table;
        _cancellation = token.UnsafeRegister(static (pending, token) => ((PendingTransaction<TResult>)pending!).Cancel(token), this);
        if (Task.IsCompleted)
        {
            _cancellation.Unregister();
        }
    }

    public override TransactionStep Offer(ref JanusFrame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Error:
                Refuse(new JanusErrorException(frame.ErrorCode, frame.ErrorText ?? "no reason given", Request));
                return TransactionStep.Finished;
            case FrameKind.Ack when !call.AcceptsAck:
                return TransactionStep.Waiting;
            case FrameKind.Ack or FrameKind.Success or FrameKind.Event or FrameKind.Pong or FrameKind.ServerInfo:
                return Read(ref frame);
            default:
                return TransactionStep.PassedOn;
        }
    }

    public override void Fail(Exception exception)
    {
        if (TrySettle())
        {
            _source.SetException(exception);
            _cancellation.Unregister();
        }
    }

    private void Cancel(CancellationToken token)
    {
        if (TrySettle())
        {
            _source.SetCanceled(token);
            _table!.Abandon(this);
        }
    }

    private TransactionStep Read(ref JanusFrame frame)
    {
        try
        {
            if (!call.Read(ref frame, out var result))
            {
                return TransactionStep.PassedOn;
            }

            Accept(result);
        }
        catch (JanusException exception)
        {
            Fail(exception);
        }
        catch (JsonException exception)
        {
            Fail(new JanusProtocolException($"The answer to '{Request}' cannot be read: {exception.Message}", exception));
        }
        catch (Exception exception)
        {
            // Thrown by what the caller gave along: the caller's to know, and no reason for the reader to end.
            TrySettle();
            _source.TrySetException(exception);
        }

        return TransactionStep.Finished;
    }

    private void Accept(TResult result)
    {
        if (TrySettle())
        {
            call.Accepted?.Invoke(result);
            _source.SetResult(result);
            _cancellation.Unregister();
        }
        else
        {
            call.Orphaned?.Invoke(result);
        }
    }

    private void Refuse(JanusErrorException refusal) => Fail(requester is null ? refusal : requester.Refused(refusal));

    /// <summary>An answer, a timeout, a cancellation and a loss may meet: the first decides.</summary>
    private bool TrySettle() => Interlocked.Exchange(ref _settled, 1) == 0;
}
