using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.FieldManagement;
using LiveOps.Standalone.Tests.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.FieldManagement;

public sealed class ManagedFieldsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 3, 22, 0, TimeSpan.Zero);
    private static readonly FieldManager Kubectl = new("kubectl-create", "liveops.dev/v1alpha1");

    [Fact]
    public void RecordUpdate_Create_OwnsEverythingButIdentity()
    {
        var room = Create("{maxAnchors: 3, bridge: {nodeSelector: {a: x}}}");
        Fields(room, 0).ShouldBe("""{"f:spec":{".":{},"f:bridge":{".":{},"f:nodeSelector":{".":{},"f:a":{}}},"f:maxAnchors":{}}}""");
    }

    [Fact]
    public void RecordUpdate_AnotherManager_TakesWhatItChanges()
    {
        var live = Create("{maxAnchors: 3, state: Idle}");
        var updated = live.DeepClone().AsObject();
        updated["spec"]!["maxAnchors"] = 4;
        ManagedFields.RecordUpdate(live, updated, Kubectl with { Name = "kubectl-edit" }, SchemaManifests.Room, Start.AddMinutes(1));
        Fields(updated, 0).ShouldBe("""{"f:spec":{".":{},"f:state":{}}}""");
        Fields(updated, 1).ShouldBe("""{"f:spec":{"f:maxAnchors":{}}}""");
        updated["metadata"]!["managedFields"]![0]!["time"]!.GetValue<string>().ShouldBe("2026-11-21T03:22:00Z");
    }

    [Fact]
    public void RecordUpdate_NothingChanged_KeepsOwnersAndTimes()
    {
        var live = Create("{maxAnchors: 3}");
        var updated = live.DeepClone().AsObject();
        ManagedFields.RecordUpdate(live, updated, Kubectl, SchemaManifests.Room, Start.AddHours(1));
        JsonNode.DeepEquals(live, updated).ShouldBeTrue();
    }

    [Fact]
    public void RecordUpdate_WithoutManagedFields_KeepsThoseOfTheStoredObject()
    {
        var live = Create("{maxAnchors: 3}");
        var updated = SchemaManifests.LiveRoom("{maxAnchors: 3}");
        ManagedFields.RecordUpdate(live, updated, Kubectl, SchemaManifests.Room, Start.AddHours(1));
        JsonNode.DeepEquals(live, updated).ShouldBeTrue();
    }

    [Fact]
    public void RecordUpdate_SameContentReadFromText_KeepsOwners()
    {
        var live = Create("{maxAnchors: 3, hls: {channels: 1}}");
        var updated = JsonNode.Parse(live.ToJsonString())!.AsObject();
        ManagedFields.RecordUpdate(live, updated, Kubectl with { Name = "other" }, SchemaManifests.Room, Start.AddHours(1));
        JsonNode.DeepEquals(live, updated).ShouldBeTrue();
    }

    [Fact]
    public void RecordUpdate_FieldRemoved_IsNobodys()
    {
        var live = Create("{maxAnchors: 3, displayName: x}");
        var updated = live.DeepClone().AsObject();
        updated["spec"]!.AsObject().Remove("displayName");
        ManagedFields.RecordUpdate(live, updated, Kubectl with { Name = "other" }, SchemaManifests.Room, Start.AddHours(1));
        updated["metadata"]!["managedFields"]!.AsArray().Count.ShouldBe(1);
        Fields(updated, 0).ShouldNotContain("displayName");
    }

    [Fact]
    public void RecordUpdate_OneEmptyEntry_ResetsOwners()
    {
        var live = Create("{maxAnchors: 3}");
        var updated = live.DeepClone().AsObject();
        updated["metadata"]!["managedFields"] = new JsonArray(new JsonObject());
        ManagedFields.RecordUpdate(live, updated, Kubectl, SchemaManifests.Room, Start);
        updated["metadata"]!.AsObject().ContainsKey("managedFields").ShouldBeFalse();
    }

    [Fact]
    public void RecordUpdate_ManyManagers_AreCapped()
    {
        var live = Create("{bridge: {nodeSelector: {a: x}}}");
        for (var i = 0; i < 15; i++)
        {
            var updated = live.DeepClone().AsObject();
            updated["spec"]!["bridge"]!["nodeSelector"]![$"k{i}"] = "x";
            ManagedFields.RecordUpdate(live, updated, Kubectl with { Name = $"m{i}" }, SchemaManifests.Room, Start.AddMinutes(i));
            live = updated;
        }

        var entries = live["metadata"]!["managedFields"]!.AsArray();
        entries.Count.ShouldBe(10);
        entries.ShouldContain(entry => entry!["manager"]!.GetValue<string>() == "ancient-changes");
    }

    private static JsonObject Create(string spec)
    {
        var room = SchemaManifests.LiveRoom(spec);
        ManagedFields.RecordUpdate(null, room, Kubectl, SchemaManifests.Room, Start);
        return room;
    }

    private static string Fields(JsonObject value, int index) => value["metadata"]!["managedFields"]![index]!["fieldsV1"]!.ToJsonString();
}
