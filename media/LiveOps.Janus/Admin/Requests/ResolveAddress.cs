namespace LiveOps.Janus.Admin;

/// <summary>Lets the server look a host name up.</summary>
public sealed record ResolveAddress : AdminRequest<AddressResolved>
{
    protected internal override string Verb => "resolve_address";

    public required string Address { get; init; }
}
