using System.Text.Json.Nodes;

namespace LiveOps.Chart.Tests.Charts;

/// <summary>A rendered object.</summary>
internal sealed record Manifest(JsonObject Object)
{
    public string Kind => Text("kind")!;

    public string Name => Text("metadata", "name")!;

    public string Namespace => Text("metadata", "namespace") ?? "";

    /// <summary>The Pod template of a Deployment, a MediaNode or a MediaPool, or a Pod itself; null for other kinds.</summary>
    public JsonObject? PodTemplate => Kind switch
    {
        "Deployment" or "MediaNode" or "MediaPool" => Object["spec"]!["template"]!.AsObject(),
        "Pod" => Object,
        _ => null,
    };

    /// <summary>The text under a path, or null where there is none.</summary>
    public string? Text(params string[] path) => At(path)?.ToString();

    public JsonNode? At(params string[] path)
    {
        JsonNode? node = Object;
        foreach (var step in path)
        {
            node = node?[step];
        }

        return node;
    }

    public override string ToString() => $"{Kind}/{Name}";
}
