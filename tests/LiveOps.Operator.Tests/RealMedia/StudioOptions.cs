namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>What a studio consists of.</summary>
internal sealed record StudioOptions
{
    public int Bridges { get; init; } = 1;

    public int Mixers { get; init; } = 1;

    /// <summary>Another way to the bridges, if any.</summary>
    public Func<Uri, Uri> Way { get; init; } = address => address;

    /// <summary>The operator's configuration.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }

    /// <summary>False: the operator is not started in this process.</summary>
    public bool HasOperator { get; init; } = true;
}
