using System.Globalization;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>A place in a document (RFC 6901).</summary>
internal sealed class JsonPointer
{
    private readonly string[] _tokens;

    private JsonPointer(string text, string[] tokens) => (Text, _tokens) = (text, tokens);

    public string Text { get; }

    public bool IsRoot => _tokens.Length == 0;

    /// <summary>The last token: a field name, an index, or <c>-</c> for the end of a list.</summary>
    public string Last => _tokens[^1];

    /// <exception cref="PatchException">The text is not a pointer.</exception>
    public static JsonPointer Parse(string text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            throw new PatchException($"json patch: path \"{text}\" must be empty or begin with a slash", malformed: true);
        }

        var tokens = text.Length == 0 ? [] : text[1..].Split('/').Select(Unescape).ToArray();
        return new JsonPointer(text, tokens);
    }

    /// <summary>Whether this place lies inside another.</summary>
    public bool IsBelow(JsonPointer other) =>
        _tokens.Length > other._tokens.Length && _tokens.AsSpan(0, other._tokens.Length).SequenceEqual(other._tokens);

    /// <summary>The container that holds the place; null where there is none.</summary>
    public JsonNode? Parent(JsonNode? root)
    {
        var node = root;
        foreach (var token in _tokens.AsSpan(0, _tokens.Length - 1))
        {
            if (!TryStep(node, token, out node))
            {
                return null;
            }
        }

        return node;
    }

    public bool TryFind(JsonNode? root, out JsonNode? value)
    {
        value = root;
        foreach (var token in _tokens)
        {
            if (!TryStep(value, token, out value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An index as RFC 6901 writes it: no sign, no leading zero.</summary>
    public static bool TryIndex(string token, out int index) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out index) && (token.Length == 1 || token[0] != '0');

    private static bool TryStep(JsonNode? node, string token, out JsonNode? next)
    {
        next = null;
        switch (node)
        {
            case JsonObject fields:
                return fields.TryGetPropertyValue(token, out next);
            case JsonArray items when TryIndex(token, out var index) && index < items.Count:
                next = items[index];
                return true;
            default:
                return false;
        }
    }

    private static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
