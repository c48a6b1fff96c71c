namespace LiveOps.Operator.Nodes.Draining;

/// <summary>Why a node is to be emptied.</summary>
/// <param name="Reason">CamelCase word for programs: <see cref="DrainReason"/>.</param>
/// <param name="Limit">Time for it, counted from its beginning; null where there is none.</param>
/// <param name="Deadline">The end of that time where it is known as such.</param>
internal sealed record DrainOrder(string Reason, TimeSpan? Limit = null, DateTimeOffset? Deadline = null);
