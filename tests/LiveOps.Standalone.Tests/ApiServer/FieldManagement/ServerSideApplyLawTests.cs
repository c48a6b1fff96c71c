using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Standalone.ApiServer.FieldManagement;
using LiveOps.Standalone.Tests.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.FieldManagement;

public sealed class ServerSideApplyLawTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 3, 22, 0, TimeSpan.Zero);

    /// <summary>Rooms as a manager would apply them; the prefix keeps the keys of two managers apart.</summary>
    private static Gen<JsonObject> Rooms(string prefix) =>
        from labels in Keys(prefix)
        from selector in Keys(prefix)
        select new JsonObject
        {
            ["apiVersion"] = "liveops.dev/v1alpha1",
            ["kind"] = "LiveRoom",
            ["metadata"] = new JsonObject { ["name"] = "demo", ["labels"] = labels },
            ["spec"] = new JsonObject { ["bridge"] = new JsonObject { ["nodeSelector"] = selector } },
        };

    [Fact]
    public void Apply_Twice_IsApplyOnce() => Prop.ForAll(Rooms("a").ToArbitrary(), room =>
    {
        var once = Apply(null, room, "a").Object!;
        var twice = Apply(once, room, "a", Start.AddHours(1));
        return !twice.Changed && JsonNode.DeepEquals(once, twice.Object);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_DisjointManagers_OrderDoesNotMatter() => Prop.ForAll(Gen.Zip(Rooms("a"), Rooms("b")).ToArbitrary(), rooms =>
    {
        var ab = Apply(Apply(null, rooms.Item1, "a").Object, rooms.Item2, "b").Object;
        var ba = Apply(Apply(null, rooms.Item2, "b").Object, rooms.Item1, "a").Object;
        return JsonNode.DeepEquals(ab, ba);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_NextConfiguration_LeavesNothingOfTheFirst() => Prop.ForAll(Gen.Zip(Rooms("a"), Rooms("a")).ToArbitrary(), rooms =>
    {
        var direct = Apply(null, rooms.Item2, "a").Object;
        var changed = Apply(Apply(null, rooms.Item1, "a").Object, rooms.Item2, "a").Object;
        return JsonNode.DeepEquals(direct, changed);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void FieldSet_WrittenAndRead_IsTheSame() => Prop.ForAll(JsonGenerator.Objects().ToArbitrary(), value =>
    {
        var set = FieldSets.Of(value, SchemaManifests.Room.Root);
        return FieldSet.Parse(set.ToJson()).SetEquals(set);
    }).QuickCheckThrowOnFailure();

    private static Gen<JsonObject> Keys(string prefix) =>
        from numbers in Gen.Choose(0, 5).NonEmptyListOf()
        from value in Gen.Elements("x", "y")
        select new JsonObject(numbers.Distinct().Select(number => KeyValuePair.Create<string, JsonNode?>($"{prefix}{number}", value)));

    private static ApplyResult Apply(JsonObject? live, JsonObject room, string manager, DateTimeOffset? time = null) =>
        ServerSideApply.Apply(live, room, new FieldManager(manager, "liveops.dev/v1alpha1"), force: false, SchemaManifests.Room, time ?? Start);
}
