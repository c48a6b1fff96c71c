using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Rooms;

namespace LiveOps.Operator.Apply;

/// <summary>
/// Makes an object's conditions from findings. A condition whose status did not change keeps the time at which it came to be so
/// (meta/v1 Condition, lastTransitionTime).
/// </summary>
internal sealed class ConditionList(IReadOnlyList<V1Condition>? before, long? generation, DateTimeOffset now)
{
    private readonly List<V1Condition> _items = [];

    public IReadOnlyList<V1Condition> Items => _items;

    public void Set(string type, Finding finding)
    {
        var known = before?.FirstOrDefault(one => string.Equals(one.Type, type, StringComparison.Ordinal));
        var same = known is not null && string.Equals(known.Status, finding.Status, StringComparison.Ordinal);
        _items.Add(new()
        {
            Type = type,
            Status = finding.Status,
            Reason = finding.Reason,
            Message = finding.Message,
            ObservedGeneration = generation,
            LastTransitionTime = same ? known!.LastTransitionTime : now,
        });
    }
}
