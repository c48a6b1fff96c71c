using LiveOps.Janus.Protocol;

namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>Says of the Janus library's failures what they mean for a node.</summary>
internal static class JanusCalls
{
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(limit);
        try
        {
            return await call(end.Token);
        }
        catch (JanusErrorException e) when (e.Code is JanusErrors.Unauthorized or JanusErrors.UnauthorizedPlugin)
        {
            throw new NodeException(NodeFailure.Unauthorized, e.Reason, e);
        }
        catch (JanusTimeoutException e)
        {
            throw new NodeException(NodeFailure.Slow, e.Message, e);
        }
        catch (JanusException e)
        {
            // A session or handle that is gone is as good as a lost connection: the link makes another.
            throw new NodeException(NodeFailure.Unreachable, e.Message, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NodeException(NodeFailure.Slow, $"no answer within {limit.TotalSeconds:0.#} s", e);
        }
    }
}
