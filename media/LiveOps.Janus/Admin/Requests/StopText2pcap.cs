namespace LiveOps.Janus.Admin;

public sealed record StopText2pcap : AdminRequest<AdminDone>
{
    protected internal override string Verb => "stop_text2pcap";
}
