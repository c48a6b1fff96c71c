using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class CoreSchemasTests
{
    [Theory]
    [InlineData("", "Pod")]
    [InlineData("", "Secret")]
    [InlineData("", "ConfigMap")]
    [InlineData("", "Service")]
    [InlineData("", "Namespace")]
    [InlineData("", "Event")]
    [InlineData("coordination.k8s.io", "Lease")]
    [InlineData("apiextensions.k8s.io", "CustomResourceDefinition")]
    public void Find_HeldKind_HasMetadata(string group, string kind) =>
        CoreSchemas.Find(group, "v1", kind)!.Root.Properties["metadata"].Properties.ContainsKey("ownerReferences").ShouldBeTrue();

    [Fact]
    public void Find_OtherKind_IsNull() => CoreSchemas.Find("apps", "v1", "Deployment").ShouldBeNull();

    [Fact]
    public void Validate_ShippedDefinitions_AreAcceptedWhole()
    {
        var schema = CoreSchemas.Find("apiextensions.k8s.io", "v1", "CustomResourceDefinition")!;
        foreach (var definition in new[] { SchemaManifests.RoomDefinition, SchemaManifests.NodeDefinition })
        {
            var copy = definition.DeepClone().AsObject();
            schema.Prune(copy).ShouldBeEmpty();
            SchemaManifests.Check(schema, copy).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Validate_PodWithoutContainerName_NamesTheContainer() =>
        SchemaManifests.Check(SchemaManifests.Pod, SchemaManifests.Yaml("{kind: Pod, spec: {containers: [{image: a}]}}"))
            .ShouldBe(["spec.containers[0].name: Required value"]);

    [Fact]
    public void Validate_QuantityAsNumber_IsAccepted() =>
        SchemaManifests.Check(SchemaManifests.Pod, SchemaManifests.Yaml("{kind: Pod, spec: {containers: [{name: a, resources: {limits: {cpu: 0.5, memory: 1Gi}}}]}}"))
            .ShouldBeEmpty();
}
