using System.Text.Json;

namespace LiveOps.Janus.Admin;

/// <summary>A request of an event handler.</summary>
public sealed record QueryEventHandler : AdminRequest<AdminResponse>
{
    protected internal override string Verb => "query_eventhandler";

    public required string Handler { get; init; }

    public required JsonElement Request { get; init; }
}
