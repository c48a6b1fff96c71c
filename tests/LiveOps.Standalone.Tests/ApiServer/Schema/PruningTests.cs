using FsCheck;
using FsCheck.Fluent;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class PruningTests
{
    [Fact]
    public void Prune_Twice_RemovesNothingMore() => Prop.ForAll(JsonGenerator.Objects().ToArbitrary(), source =>
    {
        var value = source.DeepClone().AsObject();
        SchemaManifests.Room.Prune(value);
        var once = value.ToJsonString();
        return SchemaManifests.Room.Prune(value).Count == 0 && value.ToJsonString() == once;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Validate_AnyJson_NeverThrows() => Prop.ForAll(JsonGenerator.Objects().ToArbitrary(), source =>
    {
        SchemaManifests.Room.Validate(source, null);
        SchemaManifests.Node.Validate(source, source);
        SchemaManifests.Pod.Validate(source, null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Prune_PreservedPart_IsLeftAlone()
    {
        var node = SchemaManifests.MediaNode("{role: Mixer, template: {spec: {hostNetwork: true, containers: [{name: a, image: b, tty: true}]}, extra: 1}}");
        SchemaManifests.Node.Prune(node).ShouldBe(["spec.template.extra"]);
        node["spec"]!["template"]!["spec"]!["containers"]![0]!["tty"]!.GetValue<bool>().ShouldBeTrue();
    }
}
