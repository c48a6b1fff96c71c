using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Tables;

/// <summary>
/// The JSONPath of printer columns: fields (<c>.a.b</c>, <c>['a.b']</c>), indexes, <c>[*]</c> and filters such as
/// <c>[?(@.type=="Ready")]</c>.
/// </summary>
internal sealed class JsonPath
{
    private readonly IReadOnlyList<JsonPathStep> _steps;

    private JsonPath(IReadOnlyList<JsonPathStep> steps) => _steps = steps;

    public static JsonPath Parse(string text) => TryParse(text, out var path, out var error) ? path : throw new FormatException(error);

    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPath? path, [NotNullWhen(false)] out string? error)
    {
        try
        {
            path = new(new JsonPathParser(text).Parse());
            error = null;
            return true;
        }
        catch (FormatException e)
        {
            (path, error) = (null, e.Message);
            return false;
        }
    }

    /// <summary>What the path leads to, in document order; empty where there is nothing.</summary>
    public IReadOnlyList<JsonNode?> Find(JsonNode root)
    {
        IEnumerable<JsonNode?> nodes = [root];
        foreach (var step in _steps)
        {
            nodes = nodes.SelectMany(step.Select);
        }

        return [.. nodes];
    }
}
