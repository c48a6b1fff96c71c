namespace LiveOps.Janus.Admin;

/// <summary>Lets the server ask a STUN server for its public address.</summary>
public sealed record TestStun : AdminRequest<StunTested>
{
    protected internal override string Verb => "test_stun";

    public required string Address { get; init; }

    public required int Port { get; init; }

    public int? Localport { get; init; }
}
