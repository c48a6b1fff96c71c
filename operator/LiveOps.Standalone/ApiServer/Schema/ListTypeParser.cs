namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Reads how a list is merged, and checks that its items can be told apart.</summary>
internal sealed class ListTypeParser(SchemaProblems problems)
{
    public SchemaNode Parse(SchemaNode array, SchemaReader reader)
    {
        var text = reader.String("x-kubernetes-list-type");
        var keys = reader.Strings("x-kubernetes-list-map-keys");
        ListType? type = text switch
        {
            null or "atomic" => ListType.Atomic,
            "set" => ListType.Set,
            "map" => ListType.Map,
            _ => null,
        };
        if (type is null)
        {
            problems.Unsupported(reader.PathOf("x-kubernetes-list-type"), text, ["atomic", "map", "set"]);
        }

        if (type == ListType.Set && array.Item is { Type: SchemaType.Object, AtomicMap: false } or { Type: SchemaType.Array })
        {
            problems.Invalid(reader.PathOf("items"), null, "items of a list of type set must be scalars or atomic");
        }

        if (type == ListType.Map)
        {
            CheckKeys(array, keys, reader);
        }
        else if (keys.Count > 0)
        {
            problems.Forbidden(reader.PathOf("x-kubernetes-list-map-keys"), "only lists with x-kubernetes-list-type map may have keys");
        }

        return array with { ListType = type ?? ListType.Atomic, ListMapKeys = keys };
    }

    private void CheckKeys(SchemaNode array, IReadOnlyList<string> keys, SchemaReader reader)
    {
        var path = reader.PathOf("x-kubernetes-list-map-keys");
        if (keys.Count == 0)
        {
            problems.Required(path, "must not be empty if x-kubernetes-list-type is map");
        }

        foreach (var key in keys)
        {
            if (!array.Item!.Properties.TryGetValue(key, out var property))
            {
                problems.Invalid(path, key, "entries must all be names of item properties");
            }
            else if (property.Type is SchemaType.Object or SchemaType.Array)
            {
                problems.Invalid($"{reader.PathOf("items")}.properties[{key}].type", null, "must be a scalar type if parent array's x-kubernetes-list-type is map");
            }
            else if (property.Default is null && !array.Item.Required.Contains(key, StringComparer.Ordinal))
            {
                problems.Required($"{reader.PathOf("items")}.properties[{key}].default", "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property");
            }
        }
    }
}
