namespace LiveOps.Kubernetes.Tests.Doubles;

internal sealed record WidgetStatus
{
    public int? Size { get; init; }
}
