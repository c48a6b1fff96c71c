using System.Text.Json;

namespace LiveOps.Janus.Admin;

/// <summary>A request of a transport.</summary>
public sealed record QueryTransport : AdminRequest<AdminResponse>
{
    protected internal override string Verb => "query_transport";

    public required string Transport { get; init; }

    public required JsonElement Request { get; init; }
}
