using FsCheck;
using FsCheck.Fluent;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class PruningTests
{
    [Fact]
    public void Prune_Twice_RemovesNothingMore() => Prop.ForAll(JsonGenerator.Objects().ToArbitrary(), source =>
    {
        var value = source.DeepClone().AsObject();
        Manifests.Room.Prune(value);
        var once = value.ToJsonString();
        return Manifests.Room.Prune(value).Count == 0 && value.ToJsonString() == once;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Validate_AnyJson_NeverThrows() => Prop.ForAll(JsonGenerator.Objects().ToArbitrary(), source =>
    {
        Manifests.Room.Validate(source, null);
        Manifests.Node.Validate(source, source);
        Manifests.Pod.Validate(source, null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Prune_PreservedPart_IsLeftAlone()
    {
        var node = Manifests.MediaNode("{role: Mixer, template: {spec: {hostNetwork: true, containers: [{name: a, image: b, tty: true}]}, extra: 1}}");
        Manifests.Node.Prune(node).ShouldBe(["spec.template.extra"]);
        node["spec"]!["template"]!["spec"]!["containers"]![0]!["tty"]!.GetValue<bool>().ShouldBeTrue();
    }
}
