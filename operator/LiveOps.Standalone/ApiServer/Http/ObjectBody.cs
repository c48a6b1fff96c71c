using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Protobuf;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>An object as a request's body carries it.</summary>
/// <param name="DuplicateFields">Fields given more than once; the last one counts.</param>
internal sealed record ObjectBody(JsonObject Value, IReadOnlyList<string> DuplicateFields)
{
    private const int MaxDepth = 64;

    /// <summary>Reads JSON, YAML or, for a few kinds, protobuf, by media type.</summary>
    /// <exception cref="ApiException">The body is none of these, or no object.</exception>
    public static ObjectBody Parse(byte[] body, string? mediaType)
    {
        if (mediaType == MediaTypes.Protobuf)
        {
            return new(ProtobufBody.Read(body), []);
        }

        var json = MediaTypes.IsYaml(mediaType) ? YamlReader.ToJson(body) : body;
        return ParseNode(json) is (JsonObject value, var duplicates)
            ? new(value, duplicates)
            : throw RequestErrors.BadRequest("the body of the request is not an object");
    }

    /// <summary>Reads any JSON value; with fields given twice the last one counts.</summary>
    public static (JsonNode? Node, IReadOnlyList<string> DuplicateFields) ParseNode(byte[] json)
    {
        try
        {
            var duplicates = StrictDecoding.DuplicateFields(json);
            var element = JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return (duplicates.Count == 0 ? JsonNode.Parse(json) : Rebuild(element), duplicates);
        }
        catch (JsonException e)
        {
            throw RequestErrors.BadRequest($"the body of the request is not valid JSON: {e.Message}");
        }
    }

    /// <summary>Checks that the body is of the kind and in the place that the path names, and settles its place.</summary>
    public void CheckPlace(ResourceDefinition resource, string? scope, string name)
    {
        if (Value.Text("apiVersion") != resource.ApiVersion)
        {
            throw RequestErrors.BadRequest(
                $"the API version in the data ({Value.Text("apiVersion")}) does not match the expected API version ({resource.ApiVersion})");
        }

        if (Value.Text("kind") != resource.Kind)
        {
            throw RequestErrors.BadRequest($"the object provided is unrecognized: the kind in the data ({Value.Text("kind")}) is not {resource.Kind}");
        }

        if (Value["metadata"] is not (null or JsonObject))
        {
            throw ObjectErrors.Undecodable(resource, "metadata is not an object");
        }

        PlaceIn(resource, scope, name);
    }

    private void PlaceIn(ResourceDefinition resource, string? scope, string name)
    {
        var metadata = Value.Ensure("metadata");
        var given = metadata.Text("namespace");
        if (!resource.Namespaced)
        {
            metadata.Remove("namespace");
        }
        else if (!string.IsNullOrEmpty(given) && given != scope)
        {
            throw RequestErrors.BadRequest("the namespace of the provided object does not match the namespace sent on the request");
        }
        else
        {
            metadata["namespace"] = scope;
        }

        if (name.Length > 0 && metadata.Text("name") is { Length: > 0 } own && own != name)
        {
            throw RequestErrors.BadRequest($"the name of the object ({own}) does not match the name on the URL ({name})");
        }

        if (name.Length > 0)
        {
            metadata["name"] = name;
        }
    }

    private static JsonNode? Rebuild(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Aggregate(new JsonObject(), (value, field) =>
        {
            value[field.Name] = Rebuild(field.Value);
            return value;
        }),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Rebuild)]),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element),
    };
}
