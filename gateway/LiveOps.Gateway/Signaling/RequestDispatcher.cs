using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Hosting.Telemetry;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Signaling.Methods;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Signaling;

/// <summary>
/// Has the requests of one connection answered: one after another, but for candidates, which wait for a pending
/// <c>join</c> only. A slow <c>offer</c> would otherwise hold back the very candidates that it needs.
/// </summary>
internal sealed class RequestDispatcher(AnchorSession session, RpcMethods methods, SignalingOptions options, ILogger logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _inWork = new(options.RequestsInWork);
    private readonly CancellationTokenSource _ended = new();
    private Task _ordered = Task.CompletedTask;
    private Task _joined = Task.CompletedTask;
    private Task _candidates = Task.CompletedTask;

    /// <summary>Takes a request; completes once there is room for the next. Called by the one reader only.</summary>
    public async ValueTask DispatchAsync(RpcRequest request)
    {
        if (methods.Find(request.Method) is not { } method)
        {
            Answer(request, RpcError.MethodNotFound(request.Method));
            return;
        }

        await _inWork.WaitAsync(_ended.Token);
        switch (method.Order)
        {
            case RpcOrder.AfterJoin:
                _candidates = RunAsync(method, request, Task.WhenAll(_joined, _candidates));
                break;
            case RpcOrder.Join:
                _joined = _ordered = RunAsync(method, request, _ordered);
                break;
            default:
                _ordered = RunAsync(method, request, _ordered);
                break;
        }
    }

    /// <summary>Stops what is in work and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await Task.WhenAll(_ordered, _candidates);
        _ended.Dispose();
        _inWork.Dispose();
    }

    private async Task RunAsync(IRpcMethod method, RpcRequest request, Task before)
    {
        await before;
        using var span = Tracing.Source.StartActivity(request.Method);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            Answer(request, await method.HandleAsync(session, request, _ended.Token));
            if (session.HasLeft)
            {
                session.Connection.Close(Sockets.SocketEnd.Bye);
            }
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The peer is gone; nobody waits for the answer.
        }
        catch (PresenceUnavailableException)
        {
            Answer(request, RpcError.PresenceNotAvailable);
        }
        catch (Exception exception)
        {
            SignalingLog.MethodFailed(logger, exception, request.Method, session.Token.UserId, session.Room);
            Answer(request, RpcError.Unknown);
        }
        finally
        {
            GatewayMetrics.Methods.Record(TimeProvider.System.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("method", request.Method));
            _inWork.Release();
        }
    }

    private void Answer(RpcRequest request, RpcResult result)
    {
        if (request.Id is not null)
        {
            session.Connection.Send(RpcWriter.Answer(request.Id, result));
        }
    }
}
