namespace LiveOps.Chart.Tests.Charts;

public sealed class SchemaTests
{
    [Fact]
    public async Task Objects_OfAllCases_FitTheSchemasOfTheirKinds()
    {
        var objects = new List<(string, Manifest)>();
        foreach (var name in Rendering.CaseNames)
        {
            objects.AddRange((await Rendering.OfAsync(name)).Objects.Select(one => (name, one)));
        }

        (await ManifestCheck.ProblemsAsync(objects)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("replicaz", "replicas")]
    [InlineData("3", "replicas")]
    public async Task Check_UnknownFieldOrWrongType_IsFound(string name, string instead)
    {
        var deployment = (await Rendering.OfAsync("default")).OfKind("Deployment").First().Object.DeepClone().AsObject();
        var spec = deployment["spec"]!.AsObject();
        spec.Remove(instead);
        spec[name == "3" ? instead : name] = name == "3" ? "3" : 3;

        (await ManifestCheck.ProblemsAsync([("changed", new(deployment))])).ShouldNotBeEmpty();
    }
}
