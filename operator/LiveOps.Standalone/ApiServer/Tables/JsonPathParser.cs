using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Tables;

/// <summary>Reads a path from left to right. Errors name the place.</summary>
internal sealed class JsonPathParser(string text)
{
    private int _at;

    private bool AtEnd => _at >= text.Length;

    /// <exception cref="FormatException">The path is malformed, or uses what printer columns have no use for.</exception>
    public IReadOnlyList<JsonPathStep> Parse()
    {
        List<JsonPathStep> steps = [];
        Skip('$');
        while (!AtEnd)
        {
            steps.Add(Step());
        }

        return steps.Count > 0 ? steps : throw Error("a path such as .spec.state is wanted");
    }

    private JsonPathStep Step()
    {
        if (Skip('['))
        {
            return Bracket();
        }

        if (!Skip('.'))
        {
            throw Error("'.' or '[' is wanted");
        }

        return Skip('*') ? new JsonPathStep.Every() : new JsonPathStep.Field(FieldName());
    }

    private string FieldName()
    {
        var name = new StringBuilder();
        while (!AtEnd && text[_at] is not ('.' or '[' or ' ' or '=' or '!' or ')'))
        {
            // A backslash keeps a dot within a name, as in metadata.labels.app\.kubernetes\.io/name.
            Skip('\\');
            name.Append(AtEnd ? throw Error("a character is wanted after the backslash") : text[_at++]);
        }

        return name.Length > 0 ? name.ToString() : throw Error("a field name is wanted");
    }

    private JsonPathStep Bracket()
    {
        JsonPathStep step = text[_at..] switch
        {
            ['*', ..] => Every(),
            ['\'' or '"', ..] => new JsonPathStep.Field(Quoted()),
            ['?', '(', ..] => Filter(),
            _ => new JsonPathStep.Index(Integer()),
        };
        return Skip(']') ? step : throw Error("']' is wanted");
    }

    private JsonPathStep.Every Every()
    {
        _at++;
        return new();
    }

    private JsonPathStep.Filter Filter()
    {
        _at += 2;
        if (!Skip('@'))
        {
            throw Error("a filter such as ?(@.type==\"Ready\") is wanted");
        }

        var start = _at;
        while (!AtEnd && text[_at] is not (' ' or '=' or '!' or ')'))
        {
            _at++;
        }

        var path = JsonPath.Parse(text[start.._at]);
        Spaces();
        string? comparison = text[_at..] switch { ['=', '=', ..] => "==", ['!', '=', ..] => "!=", _ => null };
        JsonNode? literal = null;
        if (comparison is not null)
        {
            _at += 2;
            Spaces();
            literal = Literal();
            Spaces();
        }

        return Skip(')') ? new(path, comparison, literal) : throw Error("')' is wanted");
    }

    private JsonNode? Literal()
    {
        if (!AtEnd && text[_at] is '\'' or '"')
        {
            return JsonValue.Create(Quoted());
        }

        var end = text.IndexOfAny([')', ' '], _at);
        var word = end < 0 ? text[_at..] : text[_at..end];
        _at += word.Length;
        try
        {
            return JsonNode.Parse(word);
        }
        catch (JsonException)
        {
            throw Error($"'{word}' is no string, number or truth value");
        }
    }

    private string Quoted()
    {
        var quote = text[_at++];
        var end = text.IndexOf(quote, _at);
        if (end < 0)
        {
            throw Error("the quotation does not end");
        }

        var quoted = text[_at..end];
        _at = end + 1;
        return quoted;
    }

    private int Integer()
    {
        var end = text.IndexOf(']', _at);
        if (end < 0 || !int.TryParse(text.AsSpan(_at, end - _at), out var value))
        {
            throw Error("an index, a quoted name, '*' or a filter is wanted");
        }

        _at = end;
        return value;
    }

    private void Spaces()
    {
        while (Skip(' '))
        {
        }
    }

    private bool Skip(char wanted)
    {
        if (AtEnd || text[_at] != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private FormatException Error(string what) => new($"{what} at position {_at} of '{text}'");
}
