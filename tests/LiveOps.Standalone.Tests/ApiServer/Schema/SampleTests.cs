using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class SampleTests
{
    public static TheoryData<string> Samples { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.yaml").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_AsShipped_IsAcceptedWhole(string name)
    {
        foreach (var document in YamlDocuments.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", name))))
        {
            var manifest = document!.AsObject();
            var schema = manifest["kind"]!.GetValue<string>() switch
            {
                "LiveRoom" => SchemaManifests.Room,
                "MediaNode" => SchemaManifests.Node,
                "MediaPool" => SchemaManifests.Pool,
                var kind => CoreSchemas.Find("", "v1", kind)!,
            };
            schema.Prune(manifest).ShouldBeEmpty();
            SchemaManifests.Check(schema, manifest).ShouldBeEmpty();
        }
    }
}
