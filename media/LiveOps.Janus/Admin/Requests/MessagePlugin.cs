using System.Text.Json;

namespace LiveOps.Janus.Admin;

/// <summary>A plugin's request in plain JSON.</summary>
public sealed record MessagePlugin : AdminRequest<AdminResponse>
{
    protected internal override string Verb => "message_plugin";

    public required string Plugin { get; init; }

    public required JsonElement Request { get; init; }
}
