using System.Text.Json.Nodes;

namespace LiveOps.Standalone.Tests.ApiServer;

/// <summary>What the server answered.</summary>
internal sealed record Answer(int Code, JsonObject Body, string Text, IReadOnlyList<string> Warnings)
{
    public string Message => Body["message"]?.GetValue<string>() ?? "";

    public string? Reason => Body["reason"]?.GetValue<string>();

    public JsonObject Metadata => Body["metadata"]!.AsObject();

    public string Version => Metadata["resourceVersion"]!.GetValue<string>();

    public IReadOnlyList<string> Names => [.. Body["items"]!.AsArray().Select(item => item!["metadata"]!["name"]!.GetValue<string>())];

    public override string ToString() => $"{Code} {Text}";

    public JsonNode? this[string field] => Body[field];
}
