namespace LiveOps.Kubernetes.Queue;

/// <summary>What is to happen to a key after it was reconciled.</summary>
/// <param name="RequeueAfter">Null: nothing until it changes again.</param>
public readonly record struct ReconciliationResult(TimeSpan? RequeueAfter)
{
    public static ReconciliationResult Done => default;

    public static ReconciliationResult After(TimeSpan delay) => new(delay);
}
