using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;
using LiveOps.Resources.Rooms;

namespace LiveOps.Resources.Tests;

public sealed class RecordsMirrorSchemasTests
{
    [Fact]
    public void LiveRoom_FieldByField_IsTheSchema() => RecordComparison.Run(typeof(LiveRoom), CrdYaml.Schema("liveroom.yaml")).ShouldBeEmpty();

    [Fact]
    public void MediaNode_FieldByField_IsTheSchema() => RecordComparison.Run(typeof(MediaNode), CrdYaml.Schema("medianode.yaml")).ShouldBeEmpty();

    [Fact]
    public void MediaPool_FieldByField_IsTheSchema() => RecordComparison.Run(typeof(MediaPool), CrdYaml.Schema("mediapool.yaml")).ShouldBeEmpty();

    [Fact]
    public void Comparison_OfOtherRecord_FindsDifferences() => string.Join('\n', RecordComparison.Run(typeof(MediaNode), CrdYaml.Schema("liveroom.yaml")))
        .ShouldContain(".spec.maxAnchors: not in MediaNodeSpec");
}
