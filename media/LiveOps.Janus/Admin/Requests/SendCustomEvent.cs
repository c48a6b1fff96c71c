using System.Text.Json;

namespace LiveOps.Janus.Admin;

/// <summary>Gives an event of the caller's to the event handlers.</summary>
public sealed record SendCustomEvent : AdminRequest<AdminDone>
{
    protected internal override string Verb => "custom_event";

    /// <summary>What the caller calls the kind of event.</summary>
    public required string Schema { get; init; }

    public required JsonElement Data { get; init; }
}
