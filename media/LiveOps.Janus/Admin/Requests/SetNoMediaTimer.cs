namespace LiveOps.Janus.Admin;

public sealed record SetNoMediaTimer : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_no_media_timer";

    /// <summary>In seconds.</summary>
    public required int NoMediaTimer { get; init; }
}
