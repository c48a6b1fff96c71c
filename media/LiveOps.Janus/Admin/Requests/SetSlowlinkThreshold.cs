namespace LiveOps.Janus.Admin;

public sealed record SetSlowlinkThreshold : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_slowlink_threshold";

    /// <summary>Lost packets per second.</summary>
    public required int SlowlinkThreshold { get; init; }
}
