using System.Text.Json.Nodes;

namespace LiveOps.Gateway.Tests.Rest;

/// <summary>The description of the API, as it is built into the gateway, and which of its answers were seen.</summary>
internal sealed class OpenApiContract
{
    private readonly JsonObject _document;
    private readonly SchemaChecker _schemas;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private OpenApiContract(JsonObject document) => (_document, _schemas) = (document, new SchemaChecker(document));

    /// <summary>METHOD path of each operation, with its description.</summary>
    public IEnumerable<(HttpMethod Method, string Path, JsonObject Operation)> Operations =>
        from path in _document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (HttpMethod.Parse(operation.Key), path.Key, operation.Value!.AsObject());

    /// <summary>METHOD path status of each answer that is described and was not seen.</summary>
    public IEnumerable<string> Unseen =>
        from operation in Operations
        from answer in operation.Operation["responses"]!.AsObject()
        let name = $"{operation.Method} {operation.Path} {answer.Key}"
        where !_seen.Contains(name)
        select name;

    public static OpenApiContract Read()
    {
        using var stream = typeof(LiveOps.Gateway.Rest.ErrorBody).Assembly.GetManifestResourceStream("openapi.json")!;
        return new OpenApiContract(JsonNode.Parse(stream)!.AsObject());
    }

    /// <summary>The name of a schema, and the schema.</summary>
    public IEnumerable<(string Name, JsonObject Schema)> Schemas => _document["components"]!["schemas"]!.AsObject().Select(entry => (entry.Key, entry.Value!.AsObject()));

    public void Check(HttpMethod method, string path, int status, JsonNode answer)
    {
        var (template, operation) = Find(method, path) ?? throw new ShouldAssertException($"{method} {path} is not described");
        var described = operation["responses"]![$"{status}"] ?? throw new ShouldAssertException($"{method} {template} answers {status}, which is not described: {answer.ToJsonString()}");
        var schema = _schemas.Resolve(described)["content"]!["application/json"]!["schema"]!;
        _schemas.Problems(schema, answer, "$").ShouldBeEmpty($"{method} {template} {status}: {answer.ToJsonString()}");
        _seen.Add($"{method} {template} {status}");
    }

    private (string Template, JsonObject Operation)? Find(HttpMethod method, string path)
    {
        var parts = path.Split('/');
        foreach (var (candidate, template, operation) in Operations)
        {
            var wanted = template.Split('/');
            if (candidate == method && wanted.Length == parts.Length && wanted.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second))
            {
                return (template, operation);
            }
        }

        return null;
    }
}
