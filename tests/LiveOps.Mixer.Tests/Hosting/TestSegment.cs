namespace LiveOps.Mixer.Tests.Hosting;

internal sealed record TestSegment
{
    public string Uri { get; init; } = "";

    public double Seconds { get; init; }

    public DateTimeOffset Time { get; init; }

    public bool Discontinuity { get; init; }
}
