using YamlDotNet.RepresentationModel;

namespace LiveOps.Resources.Tests;

/// <summary>kubectl explain is how people meet the fields: each field of the spec says what it is.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData("liveroom.yaml")]
    [InlineData("medianode.yaml")]
    [InlineData("mediapool.yaml")]
    public void Spec_EveryField_IsDescribed(string file) =>
        Undescribed(CrdYaml.Properties(CrdYaml.Schema(file))["spec"], "spec").ShouldBe(
            file is "medianode.yaml" or "mediapool.yaml" ? ["spec.template.metadata.labels", "spec.template.metadata.annotations"] : []);

    private static IEnumerable<string> Undescribed(YamlMappingNode schema, string path)
    {
        var below = CrdYaml.Properties(schema).SelectMany(property => Undescribed(property.Value, $"{path}.{property.Key}"));
        return CrdYaml.Text(schema, "description") is null ? below.Prepend(path) : below;
    }
}
