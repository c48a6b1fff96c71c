using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.FieldManagement;
using LiveOps.Standalone.Tests.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.FieldManagement;

public sealed class ServerSideApplyTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 3, 22, 0, TimeSpan.Zero);
    private static readonly FieldManager Alice = new("alice", "liveops.dev/v1alpha1");
    private static readonly FieldManager Bob = new("bob", "liveops.dev/v1alpha1");

    [Fact]
    public void Apply_New_OwnsWhatItNames()
    {
        var created = Apply(null, "{maxAnchors: 5, bridge: {nodeSelector: {site: a}}}", Alice).Object!;
        created["metadata"]!["managedFields"]!.ToJsonString().ShouldBe(
            """[{"manager":"alice","operation":"Apply","apiVersion":"liveops.dev/v1alpha1","time":"2026-11-21T03:22:00Z","fieldsType":"FieldsV1","fieldsV1":{"f:spec":{"f:bridge":{"f:nodeSelector":{"f:site":{}}},"f:maxAnchors":{}}}}]""");
    }

    [Fact]
    public void Apply_OthersField_Conflicts()
    {
        var live = SchemaManifests.LiveRoom("{maxAnchors: 3}");
        ManagedFields.RecordUpdate(null, live, new FieldManager("kubectl-client-side-apply", "liveops.dev/v1alpha1"), SchemaManifests.Room, Start);
        var result = Apply(live, "{maxAnchors: 5}", Alice);
        result.Object.ShouldBeNull();
        ConflictMessage.Text(result.Conflicts).ShouldBe(
            "Apply failed with 1 conflict: conflict with \"kubectl-client-side-apply\" using liveops.dev/v1alpha1: .spec.maxAnchors");
    }

    [Fact]
    public void Apply_TwoOwnersInTheWay_ListsBoth()
    {
        var live = Apply(null, "{maxAnchors: 3, state: Idle}", Alice).Object;
        live = Apply(live, "{displayName: x}", Bob).Object;
        ConflictMessage.Text(Apply(live, "{maxAnchors: 4, state: OnAir, displayName: y}", new FieldManager("carol", "liveops.dev/v1alpha1")).Conflicts)
            .ShouldBe("Apply failed with 3 conflicts: conflicts with \"alice\":\n- .spec.maxAnchors\n- .spec.state\nconflicts with \"bob\":\n- .spec.displayName");
    }

    [Fact]
    public void Apply_Forced_TakesTheField()
    {
        var live = Apply(null, "{maxAnchors: 3, state: Idle}", Alice).Object;
        var forced = Apply(live, "{maxAnchors: 5}", Bob, force: true).Object!;
        forced["spec"]!["maxAnchors"]!.GetValue<long>().ShouldBe(5);
        Owned(forced, "alice").ShouldBe("""{"f:spec":{"f:state":{}}}""");
        Owned(forced, "bob").ShouldBe("""{"f:spec":{"f:maxAnchors":{}}}""");
    }

    [Fact]
    public void Apply_SameValueAsAnother_IsShared()
    {
        var live = Apply(null, "{maxAnchors: 3}", Alice).Object;
        var shared = Apply(live, "{maxAnchors: 3}", Bob).Object!;
        Owned(shared, "alice").ShouldBe(Owned(shared, "bob"));

        // Neither may now change it alone, and it stays when one of them lets go.
        Apply(shared, "{maxAnchors: 4}", Bob).Conflicts.ShouldHaveSingleItem();
        Apply(shared, "{}", Bob).Object!["spec"]!["maxAnchors"]!.GetValue<long>().ShouldBe(3);
    }

    [Fact]
    public void Apply_FieldLeftOut_IsRemoved()
    {
        var live = Apply(null, "{maxAnchors: 3, bridge: {nodeSelector: {a: x, b: y}}}", Alice).Object;
        var result = Apply(live, "{bridge: {nodeSelector: {b: y}}}", Alice).Object!;
        result["spec"]!.ToJsonString().ShouldBe("""{"bridge":{"nodeSelector":{"b":"y"}}}""");
    }

    [Fact]
    public void Apply_FieldLeftOutWithForeignFieldsBelow_KeepsThose()
    {
        var live = Apply(null, "{bridge: {nodeSelector: {a: x}}}", Alice).Object;
        live = Apply(live, "{bridge: {nodeSelector: {b: y}}}", Bob).Object;
        Apply(live, "{}", Alice).Object!["spec"]!.ToJsonString().ShouldBe("""{"bridge":{"nodeSelector":{"b":"y"}}}""");
    }

    [Fact]
    public void Apply_Again_ChangesNothing()
    {
        var live = Apply(null, "{maxAnchors: 3, hls: {}}", Alice).Object!;
        var again = Apply(live, "{maxAnchors: 3, hls: {}}", Alice, time: Start.AddHours(1));
        again.Changed.ShouldBeFalse();
        JsonNode.DeepEquals(again.Object, live).ShouldBeTrue();
    }

    [Fact]
    public void Apply_Conditions_AreMergedByType()
    {
        var operatorStatus = new FieldManager("operator", "liveops.dev/v1alpha1", "status");
        var first = Status(null, "{conditions: [{type: Ready, status: 'True'}]}", operatorStatus);
        var second = Status(first, "{conditions: [{type: MixReady, status: 'True'}]}", operatorStatus with { Name = "other" });
        second["status"]!["conditions"]!.AsArray().Select(condition => condition!["type"]!.GetValue<string>()).ShouldBe(["MixReady", "Ready"], ignoreOrder: true);
        Owned(second, "other").ShouldBe("""{"f:status":{"f:conditions":{"k:{\"type\":\"MixReady\"}":{".":{},"f:status":{},"f:type":{}}}}}""");
        var gone = Status(second, "{}", operatorStatus with { Name = "other" });
        gone["status"]!["conditions"]!.ToJsonString().ShouldBe("""[{"type":"Ready","status":"True"}]""");
    }

    [Fact]
    public void Apply_PodPorts_UseDefaultsOfKeys()
    {
        var pod = SchemaManifests.Yaml("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: a, image: b, ports: [{containerPort: 80}]}]}}");
        var result = ServerSideApply.Apply(null, pod, new FieldManager("m", "v1"), force: false, SchemaManifests.Pod, Start).Object!;
        Owned(result, "m").ShouldContain("""k:{\"containerPort\":80,\"protocol\":\"TCP\"}""");
    }

    [Fact]
    public void Apply_Finalizers_AreASet()
    {
        var live = Apply(null, "{}", Alice, finalizers: "[a]").Object;
        var both = Apply(live, "{}", Bob, finalizers: "[b]").Object!;
        both["metadata"]!["finalizers"]!.AsArray().Count.ShouldBe(2);
        Apply(both, "{}", Bob).Object!["metadata"]!["finalizers"]!.ToJsonString().ShouldBe("""["a"]""");
    }

    private static JsonObject Status(JsonObject? live, string status, FieldManager manager)
    {
        var applied = SchemaManifests.Yaml($"{{apiVersion: liveops.dev/v1alpha1, kind: LiveRoom, metadata: {{name: demo}}, status: {status}}}");
        return ServerSideApply.Apply(live, applied, manager, force: false, SchemaManifests.Room, Start).Object!;
    }

    private static ApplyResult Apply(
        JsonObject? live, string spec, FieldManager manager, bool force = false, string? finalizers = null, DateTimeOffset? time = null)
    {
        var applied = SchemaManifests.LiveRoom(spec);
        if (finalizers is not null)
        {
            applied["metadata"]!["finalizers"] = SchemaManifests.Yaml($"{{f: {finalizers}}}")["f"]!.DeepClone();
        }

        return ServerSideApply.Apply(live, applied, manager, force, SchemaManifests.Room, time ?? Start);
    }

    private static string Owned(JsonObject value, string manager) => value["metadata"]!["managedFields"]!.AsArray()
        .Single(entry => entry!["manager"]!.GetValue<string>() == manager)!["fieldsV1"]!.ToJsonString(
            new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
