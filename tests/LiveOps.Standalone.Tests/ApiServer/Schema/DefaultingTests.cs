namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class DefaultingTests
{
    [Fact]
    public void ApplyDefaults_EmptyRoom_FillsNestedFields()
    {
        var room = SchemaManifests.Yaml("{apiVersion: liveops.dev/v1alpha1, kind: LiveRoom, metadata: {name: a}}");
        SchemaManifests.Room.ApplyDefaults(room);
        room["spec"]!.ToJsonString().ShouldBe(
            """{"state":"OnAir","maxAnchors":3,"bridge":{"samplingRate":48000},"hls":{"segmentSeconds":2,"windowSegments":6,"codec":"AAC","bitrateKbps":96,"channels":2,"encryption":"None"}}""");
    }

    [Fact]
    public void ApplyDefaults_NullWhereNullIsNotAllowed_CountsAsAbsent()
    {
        var room = SchemaManifests.LiveRoom("{maxAnchors: null, displayName: null}");
        SchemaManifests.Room.ApplyDefaults(room);
        room["spec"]!["maxAnchors"]!.GetValue<long>().ShouldBe(3);
        room["spec"]!.AsObject().ContainsKey("displayName").ShouldBeFalse();
    }

    [Fact]
    public void ApplyDefaults_GivenValues_AreKept()
    {
        var room = SchemaManifests.LiveRoom("{state: Idle, hls: {channels: 1}}");
        SchemaManifests.Room.ApplyDefaults(room);
        room["spec"]!["state"]!.GetValue<string>().ShouldBe("Idle");
        room["spec"]!["hls"]!["channels"]!.GetValue<long>().ShouldBe(1);
    }

    [Fact]
    public void ApplyDefaults_Pod_FillsContainersToo()
    {
        var pod = SchemaManifests.Yaml("{kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: b, ports: [{containerPort: 1}]}]}}");
        SchemaManifests.Pod.ApplyDefaults(pod);
        pod["spec"]!["restartPolicy"]!.GetValue<string>().ShouldBe("Always");
        pod["spec"]!["containers"]![0]!["ports"]![0]!["protocol"]!.GetValue<string>().ShouldBe("TCP");
    }
}
