using YamlDotNet.RepresentationModel;

namespace LiveOps.Resources.Tests;

/// <summary>The schema of a shipped CRD, as YAML.</summary>
internal static class CrdYaml
{
    public static YamlMappingNode Schema(string file)
    {
        using var reader = new StreamReader(typeof(LiveOps.Resources.Rooms.LiveRoom).Assembly.GetManifestResourceStream(file)!);
        var stream = new YamlStream();
        stream.Load(reader);
        var version = At(stream.Documents[0].RootNode, "spec", "versions")!.AllNodes.OfType<YamlMappingNode>().First();
        return (YamlMappingNode)At(version, "schema", "openAPIV3Schema")!;
    }

    /// <summary>The node at a path of keys; null where there is none.</summary>
    public static YamlNode? At(YamlNode node, params string[] path) => path.Aggregate((YamlNode?)node, (current, key) =>
        current is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null);

    public static string? Text(YamlNode node, string key) => (At(node, key) as YamlScalarNode)?.Value;

    public static IReadOnlyList<string> Texts(YamlNode node, string key) =>
        [.. (At(node, key) as YamlSequenceNode ?? []).Select(item => ((YamlScalarNode)item).Value!)];

    public static IReadOnlyDictionary<string, YamlMappingNode> Properties(YamlNode node) =>
        (At(node, "properties") as YamlMappingNode ?? []).ToDictionary(
            entry => ((YamlScalarNode)entry.Key).Value!, entry => (YamlMappingNode)entry.Value, StringComparer.Ordinal);
}
