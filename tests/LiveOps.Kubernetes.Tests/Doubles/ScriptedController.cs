using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;

namespace LiveOps.Kubernetes.Tests.Doubles;

/// <summary>A controller that notes each call and does as the test says.</summary>
internal sealed class ScriptedController : IEntityController<Widget>
{
    public ConcurrentQueue<string> Calls { get; } = [];

    public Func<ObjectKey, CancellationToken, Task<ReconciliationResult>> Act { get; set; } = (_, _) => Task.FromResult(ReconciliationResult.Done);

    public Task<ReconciliationResult> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        Calls.Enqueue(key.Name);
        return Act(key, cancellationToken);
    }
}
