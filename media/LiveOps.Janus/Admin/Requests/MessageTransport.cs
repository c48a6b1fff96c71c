using System.Text.Json;

namespace LiveOps.Janus.Admin;

/// <summary>A request of a transport.</summary>
public sealed record MessageTransport : AdminRequest<AdminResponse>
{
    protected internal override string Verb => "message_transport";

    public required string Transport { get; init; }

    public required JsonElement Request { get; init; }
}
