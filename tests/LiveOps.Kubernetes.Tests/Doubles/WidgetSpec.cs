namespace LiveOps.Kubernetes.Tests.Doubles;

internal sealed record WidgetSpec
{
    public int Size { get; init; }

    public string? Colour { get; init; }
}
