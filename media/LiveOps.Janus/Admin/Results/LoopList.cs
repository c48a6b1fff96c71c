namespace LiveOps.Janus.Admin;

public sealed record LoopList : AdminResult
{
    public required IReadOnlyList<EventLoop> Loops { get; init; }
}
