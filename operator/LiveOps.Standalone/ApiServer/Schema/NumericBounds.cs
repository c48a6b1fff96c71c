namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Least and greatest number; null means no bound.</summary>
internal sealed record NumericBounds
{
    public double? Minimum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public double? Maximum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public double? MultipleOf { get; init; }
}
