namespace LiveOps.Janus.Admin;

public sealed record StopPcap : AdminRequest<AdminDone>
{
    protected internal override string Verb => "stop_pcap";
}
