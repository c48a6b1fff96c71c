namespace LiveOps.Janus.Admin;

public sealed record SetMinNackQueue : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_min_nack_queue";

    /// <summary>In milliseconds.</summary>
    public required int MinNackQueue { get; init; }
}
