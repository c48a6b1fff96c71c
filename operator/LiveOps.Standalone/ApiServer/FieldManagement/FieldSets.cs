using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>Which paths a value consists of, by its schema. The rules are those of structured-merge-diff, whose sets clients read and write.</summary>
internal static class FieldSets
{
    /// <summary>What never has an owner: the identity of the object, and what the server keeps.</summary>
    private static readonly FieldSet Unowned = FieldSet.Parse(JsonNode.Parse(
        """
        {"f:apiVersion":{},"f:kind":{},"f:metadata":{".":{},"f:name":{},"f:namespace":{},"f:creationTimestamp":{},"f:selfLink":{},"f:uid":{},
        "f:clusterName":{},"f:generation":{},"f:managedFields":{},"f:resourceVersion":{}}}
        """)!.AsObject());

    /// <summary>The paths that applying an object claims.</summary>
    public static FieldSet Of(JsonNode? value, SchemaNode schema)
    {
        switch (value)
        {
            case JsonObject fields when !schema.AtomicMap:
                return FieldSet.Of(isMember: false, fields.Select(field => KeyValuePair.Create(PathElement.Field(field.Key), OfField(field, schema))));
            case JsonArray items when schema.ListType != ListType.Atomic:
                return FieldSet.Of(isMember: false, items
                    .DistinctBy(item => PathElement.Item(item, schema), StringComparer.Ordinal)
                    .Select(item => KeyValuePair.Create(PathElement.Item(item, schema), Of(item, schema.Item!).AsMember())));
            default:
                return FieldSet.Member();
        }
    }

    /// <summary>Without identity and server-kept fields, and without the part that this endpoint does not write.</summary>
    public static FieldSet Owned(this FieldSet set, bool status)
    {
        var owned = set.Except(Unowned);
        var other = status
            ? FieldSet.Of(isMember: false, [KeyValuePair.Create("f:spec", FieldSet.Member()), KeyValuePair.Create("f:metadata", FieldSet.Member())])
            : FieldSet.Empty;
        return owned.ExceptBelow(other);
    }

    private static FieldSet OfField(KeyValuePair<string, JsonNode?> field, SchemaNode schema)
    {
        var set = Of(field.Value, schema.Field(field.Key) ?? SchemaNode.Untyped);
        var isEntry = !schema.Properties.ContainsKey(field.Key);
        return isEntry || field.Value is null or JsonObject { Count: 0 } ? set.AsMember() : set;
    }
}
