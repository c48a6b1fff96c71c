using System.Text.Json;

namespace LiveOps.Janus.Admin;

/// <summary>A request of a logger.</summary>
public sealed record QueryLogger : AdminRequest<AdminResponse>
{
    protected internal override string Verb => "query_logger";

    public required string Logger { get; init; }

    public required JsonElement Request { get; init; }
}
