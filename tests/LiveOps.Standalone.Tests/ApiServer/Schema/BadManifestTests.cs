using System.Text.Json.Nodes;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class BadManifestTests
{
    [Theory]
    [InlineData("{state: Live}", "spec.state: Unsupported value: \"Live\": supported values: \"Idle\", \"OnAir\"")]
    [InlineData("{bridge: {samplingRate: 44100}}", "spec.bridge.samplingRate: Unsupported value: 44100: supported values: \"8000\", \"12000\", \"16000\", \"24000\", \"48000\"")]
    [InlineData("{hls: {segmentSeconds: 0}}", "spec.hls.segmentSeconds: Invalid value: 0: spec.hls.segmentSeconds in body should be greater than or equal to 1")]
    [InlineData("{hls: {segmentSeconds: 11}}", "spec.hls.segmentSeconds: Invalid value: 11: spec.hls.segmentSeconds in body should be less than or equal to 10")]
    [InlineData("{maxAnchors: 0}", "spec.maxAnchors: Invalid value: 0: spec.maxAnchors in body should be greater than or equal to 1")]
    [InlineData("{maxAnchors: three}", "spec.maxAnchors: Invalid value: \"string\": spec.maxAnchors in body must be of type integer: \"string\"")]
    [InlineData("{maxAnchors: 1.5}", "spec.maxAnchors: Invalid value: \"number\": spec.maxAnchors in body must be of type integer: \"number\"")]
    [InlineData("{hls: []}", "spec.hls: Invalid value: \"array\": spec.hls in body must be of type object: \"array\"")]
    [InlineData("{pinSecretRef: {name: pin}}", "spec.pinSecretRef.key: Required value")]
    [InlineData("{pinSecretRef: {name: pin, key: a b}}", "spec.pinSecretRef.key: Invalid value: \"a b\": spec.pinSecretRef.key in body should match '^[-._a-zA-Z0-9]+$'")]
    [InlineData("{displayName: ''}", "spec.displayName: Invalid value: \"\": spec.displayName in body should be at least 1 chars long")]
    [InlineData("{bridge: {nodeSelector: {a: 1}}}", "spec.bridge.nodeSelector.a: Invalid value: \"integer\": spec.bridge.nodeSelector.a in body must be of type string: \"integer\"")]
    public void LiveRoom_BadField_IsNamed(string spec, string expected) =>
        SchemaManifests.Check(SchemaManifests.Room, SchemaManifests.LiveRoom(spec)).ShouldBe([expected]);

    [Fact]
    public void LiveRoom_ReadFromText_IsComparedWithTheEnumByValue() =>
        SchemaManifests.Check(SchemaManifests.Room, JsonNode.Parse("""{"spec":{"bridge":{"samplingRate":16000}}}""")!.AsObject()).ShouldBeEmpty();

    [Fact]
    public void LiveRoom_LongName_IsTooLong() =>
        SchemaManifests.Check(SchemaManifests.Room, SchemaManifests.LiveRoom($"{{displayName: {new string('a', 129)}}}"))
            .ShouldBe(["spec.displayName: Too long: may not be more than 128 bytes"]);

    [Theory]
    [InlineData("{role: Mixer}")]
    [InlineData("{role: Mixer, endpoint: 'http://a:1/', template: {spec: {containers: [{name: a, image: b}]}}}")]
    public void MediaNode_EndpointAndTemplateBothOrNeither_NamesBoth(string spec) =>
        SchemaManifests.Check(SchemaManifests.Node, SchemaManifests.MediaNode(spec)).ShouldBe(
            ["spec: Invalid value: \"object\": exactly one of endpoint (the process runs elsewhere) and template (the operator runs it as a Pod) must be set"]);

    [Fact]
    public void MediaNode_RoleChanged_IsRefused() =>
        SchemaManifests.Check(
            SchemaManifests.Node,
            SchemaManifests.MediaNode("{role: Mixer, endpoint: 'http://a:1/'}"),
            SchemaManifests.MediaNode("{role: Bridge, endpoint: 'ws://a:1/'}"))
            .ShouldBe(["spec.role: Invalid value: \"string\": role cannot be changed; delete the MediaNode and create another"]);

    [Fact]
    public void MediaNode_RoleKept_IsAccepted()
    {
        var node = SchemaManifests.MediaNode("{role: Bridge, endpoint: 'ws://a:1/'}");
        SchemaManifests.Check(SchemaManifests.Node, node, node.DeepClone().AsObject()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{role: Mixer, engine: Janus, endpoint: 'http://a:1/'}", "engine must be Janus or LiveOps for a Bridge, FFmpeg or LiveOps for a Mixer")]
    [InlineData("{role: Bridge, endpoint: 'http://a:1/'}", "endpoint must be a ws:// or wss:// URL for a Bridge, an http:// or https:// URL for a Mixer")]
    public void MediaNode_RuleBroken_SaysWhy(string spec, string message) =>
        SchemaManifests.Check(SchemaManifests.Node, SchemaManifests.MediaNode(spec)).ShouldBe([$"spec: Invalid value: \"object\": {message}"]);

    [Fact]
    public void MediaNode_RoleMissing_RulesAreNotRun() =>
        SchemaManifests.Check(SchemaManifests.Node, SchemaManifests.MediaNode("{endpoint: 'http://a:1/'}")).ShouldBe(
        [
            "spec.role: Required value",
            "<nil>: Invalid value: \"null\": some validation rules were not checked because the object was invalid; correct the existing errors to complete validation",
        ]);

    [Fact]
    public void LiveRoom_UnknownField_IsReportedWithItsPath()
    {
        var room = SchemaManifests.LiveRoom("{foo: 1, hls: {bar: 2}}");
        room["metadata"]!["labelz"] = "x";
        SchemaManifests.Room.Prune(room).ShouldBe(["metadata.labelz", "spec.foo", "spec.hls.bar"], ignoreOrder: true);
        room["spec"]!.ToJsonString().ShouldBe("""{"hls":{}}""");
    }

    [Fact]
    public void Cause_OfTypeError_NamesReasonAndField()
    {
        var room = SchemaManifests.LiveRoom("{maxAnchors: x}");
        SchemaManifests.Room.Validate(room, null)[0].ToCause().ToJsonString().ShouldContain("\"reason\":\"FieldValueTypeInvalid\"");
    }
}
