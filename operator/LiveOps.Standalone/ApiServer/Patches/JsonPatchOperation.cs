using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>One operation of a JSON patch.</summary>
internal sealed class JsonPatchOperation
{
    private readonly string _name;
    private readonly JsonPointer _path;
    private readonly JsonPointer? _from;
    private readonly JsonNode? _value;

    private JsonPatchOperation(string name, JsonPointer path, JsonPointer? from, JsonNode? value) =>
        (_name, _path, _from, _value) = (name, path, from, value);

    /// <exception cref="PatchException">It is not an operation.</exception>
    public static JsonPatchOperation Parse(JsonNode? node)
    {
        var operation = node as JsonObject ?? throw Malformed("an operation must be an object");
        var name = Text(operation, "op");
        var from = name is "move" or "copy" ? JsonPointer.Parse(Text(operation, "from")) : null;
        if (name is not ("add" or "remove" or "replace" or "move" or "copy" or "test"))
        {
            throw Malformed($"unknown operation \"{name}\"");
        }

        if (name is "add" or "replace" or "test" && !operation.ContainsKey("value"))
        {
            throw Malformed($"operation \"{name}\" needs a value");
        }

        return new JsonPatchOperation(name, JsonPointer.Parse(Text(operation, "path")), from, operation["value"]);
    }

    /// <summary>Changes the document in place and returns it, or what has taken its place.</summary>
    public JsonNode? Apply(JsonNode? document)
    {
        switch (_name)
        {
            case "add":
                return Add(document, _value?.DeepClone());
            case "remove":
                return Remove(document, _path);
            case "replace":
                Find(document, _path);
                return Replace(document, _value?.DeepClone());
            case "copy":
                return Add(document, Find(document, _from!)?.DeepClone());
            case "move" when _path.IsBelow(_from!):
                throw new PatchException($"move operation: \"{_from!.Text}\" cannot be moved into itself");
            case "move":
                var moved = Find(document, _from!)?.DeepClone();
                return Add(Remove(document, _from!), moved);
            default:
                return Test(document);
        }
    }

    private JsonNode? Test(JsonNode? document)
    {
        // A test for null holds where there is nothing: Kubernetes clients guard a first write that way.
        var found = _path.TryFind(document, out var actual);
        return (found || _value is null) && JsonNode.DeepEquals(actual, _value)
            ? document
            : throw new PatchException($"testing value {_path.Text} failed: test failed");
    }

    private JsonNode? Add(JsonNode? document, JsonNode? value)
    {
        if (_path.IsRoot)
        {
            return value;
        }

        switch (_path.Parent(document))
        {
            case JsonObject fields:
                fields[_path.Last] = value;
                return document;
            case JsonArray items when _path.Last is "-":
                items.Add(value);
                return document;
            case JsonArray items when JsonPointer.TryIndex(_path.Last, out var index) && index <= items.Count:
                items.Insert(index, value);
                return document;
            default:
                throw Missing(_path);
        }
    }

    private JsonNode? Replace(JsonNode? document, JsonNode? value)
    {
        switch (_path.IsRoot ? null : _path.Parent(document))
        {
            case JsonObject fields:
                fields[_path.Last] = value;
                return document;
            case JsonArray items when JsonPointer.TryIndex(_path.Last, out var index):
                items[index] = value;
                return document;
            default:
                return value;
        }
    }

    private JsonNode? Remove(JsonNode? document, JsonPointer path)
    {
        Find(document, path);
        switch (path.IsRoot ? null : path.Parent(document))
        {
            case JsonObject fields:
                fields.Remove(path.Last);
                return document;
            case JsonArray items when JsonPointer.TryIndex(path.Last, out var index):
                items.RemoveAt(index);
                return document;
            default:
                return null;
        }
    }

    private JsonNode? Find(JsonNode? document, JsonPointer path) =>
        path.TryFind(document, out var value) ? value : throw Missing(path);

    private PatchException Missing(JsonPointer path) =>
        new($"{_name} operation does not apply: doc is missing path: \"{path.Text}\": missing value");

    private static PatchException Malformed(string problem) => new($"json patch: {problem}", malformed: true);

    private static string Text(JsonObject operation, string name) =>
        operation[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : throw Malformed($"operation is missing \"{name}\"");
}
