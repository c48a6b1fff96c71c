namespace LiveOps.Janus.Admin;

public sealed record SetLibniceDebug : AdminRequest<AdminDone>
{
    protected internal override string Verb => "set_libnice_debug";

    public required bool Debug { get; init; }
}
