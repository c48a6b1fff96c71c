namespace LiveOps.Standalone.Up.Components;

/// <summary>The parts that <c>liveops up</c> runs, in the order in which they start.</summary>
internal enum ComponentName
{
    ApiServer,
    Pods,
    Operator,
    Gateway,
}
