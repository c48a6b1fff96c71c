using System.Text.Json;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Sessions;

/// <inheritdoc/>
internal sealed class PendingTransaction<TResult>(
    JanusCall<TResult> call, IJanusRequester? requester, IAnswerScheduler answers, long number, TimeSpan limit)
    : PendingTransaction(call.Request.Name, number, limit)
{
    private readonly TaskCompletionSource<TResult> _source = new();
    private CancellationTokenRegistration _cancellation;
    private TResult? _result;
    private Exception? _error;
    private PendingTable? _table;
    private int _settled;

    public Task<TResult> Task => _source.Task;

    public override bool OutlivesCaller => call.Orphaned is not null;

    /// <summary>Gives up once the token is cancelled, and then leaves the table.</summary>
    public void CancelWith(PendingTable table, CancellationToken token)
    {
        _table = table;
        _cancellation = token.UnsafeRegister(static (pending, token) => ((PendingTransaction<TResult>)pending!).Cancel(token), this);
        if (Volatile.Read(ref _settled) != 0)
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

    public override void Fail(Exception exception) => Settle(exception, PoolAnswers.Instance);

    public override void Execute()
    {
        switch (_error)
        {
            case null:
                _source.SetResult(_result!);
                break;
            case OperationCanceledException canceled when canceled.CancellationToken.IsCancellationRequested:
                _source.SetCanceled(canceled.CancellationToken);
                break;
            default:
                _source.SetException(_error);
                break;
        }
    }

    private void Cancel(CancellationToken token)
    {
        if (Settle(new OperationCanceledException(token), PoolAnswers.Instance))
        {
            _table!.Abandon(this);
        }
    }

    private bool Settle(Exception error, IAnswerScheduler scheduler)
    {
        if (!TrySettle())
        {
            return false;
        }

        _error = error;
        _cancellation.Unregister();
        scheduler.Schedule(this);
        return true;
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
        catch (JsonException exception)
        {
            Settle(new JanusProtocolException($"The answer to '{Request}' cannot be read: {exception.Message}", exception), answers);
        }
        catch (Exception exception)
        {
            // A refusal, or thrown by what the caller gave along: the caller's to know, and no reason for the reader to end.
            Settle(exception, answers);
        }

        return TransactionStep.Finished;
    }

    private void Accept(TResult result)
    {
        if (TrySettle())
        {
            _result = result;
            _cancellation.Unregister();
            try
            {
                call.Accepted?.Invoke(result);
            }
            catch (Exception exception)
            {
                // Thrown by what the caller gave along: the caller's to know, and no reason for the reader to end.
                _error = exception;
            }

            answers.Schedule(this);
        }
        else
        {
            call.Orphaned?.Invoke(result);
        }
    }

    private void Refuse(JanusErrorException refusal) => Settle(requester is null ? refusal : requester.Refused(refusal), answers);

    /// <summary>An answer, a timeout, a cancellation and a loss may meet: the first decides.</summary>
    private bool TrySettle() => Interlocked.Exchange(ref _settled, 1) == 0;
}
