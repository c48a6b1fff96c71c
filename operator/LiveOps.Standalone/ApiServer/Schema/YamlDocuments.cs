using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>YAML as Kubernetes reads it: as another way to write JSON, anchors and merge keys included.</summary>
internal static partial class YamlDocuments
{
    /// <summary>Deeper nesting would threaten the stack.</summary>
    private const int MaximumDepth = 100;

    /// <summary>Aliases can make a small text a huge document; beyond this many nodes it is refused.</summary>
    private const int MaximumNodes = 500_000;

    /// <summary>Reads every document of a text.</summary>
    /// <exception cref="YamlException">The text is not YAML, or is too deep or too large.</exception>
    public static IReadOnlyList<JsonNode?> Parse(string yaml)
    {
        var documents = new List<JsonNode?>();
        var parser = new MergingParser(new Parser(new StringReader(yaml)));
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
        {
            parser.Consume<DocumentStart>();
            documents.Add(new DocumentReader(parser).Read(0));
            parser.Consume<DocumentEnd>();
        }

        return documents;
    }

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Float();

    private sealed class DocumentReader(IParser parser)
    {
        private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
        private int _nodes;

        public JsonNode? Read(int depth)
        {
            if (depth > MaximumDepth || ++_nodes > MaximumNodes)
            {
                throw new YamlException("the document is nested too deeply or too large");
            }

            switch (parser.Current)
            {
                case AnchorAlias alias:
                    parser.MoveNext();
                    return _anchors.TryGetValue(alias.Value, out var target)
                        ? Copy(target)
                        : throw new YamlException(alias.Start, alias.End, $"unknown anchor {alias.Value}");
                case Scalar scalar:
                    parser.MoveNext();
                    return Remember(scalar.Anchor, Value(scalar));
                case SequenceStart sequence:
                    return Remember(sequence.Anchor, Sequence(depth));
                case MappingStart mapping:
                    return Remember(mapping.Anchor, Mapping(depth));
                default:
                    throw new YamlException("expected a value");
            }
        }

        private JsonNode? Copy(JsonNode? target)
        {
            _nodes += target is null ? 1 : target.ToJsonString().Length / 8;
            return target?.DeepClone();
        }

        private JsonNode? Remember(AnchorName anchor, JsonNode? value)
        {
            if (!anchor.IsEmpty)
            {
                _anchors[anchor] = value;
            }

            return value;
        }

        private JsonArray Sequence(int depth)
        {
            parser.Consume<SequenceStart>();
            var items = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(depth + 1));
            }

            return items;
        }

        private JsonObject Mapping(int depth)
        {
            parser.Consume<MappingStart>();
            var fields = new JsonObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (fields.ContainsKey(key.Value))
                {
                    throw new YamlException(key.Start, key.End, $"key \"{key.Value}\" already set in map");
                }

                fields[key.Value] = Read(depth + 1);
            }

            return fields;
        }

        private static JsonNode? Value(Scalar scalar)
        {
            if (scalar.Style != ScalarStyle.Plain || string.Equals(scalar.Tag.IsEmpty ? "" : scalar.Tag.Value, "!", StringComparison.Ordinal))
            {
                return scalar.Value;
            }

            return scalar.Value switch
            {
                "" or "~" or "null" or "Null" or "NULL" => null,
                "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => true,
                "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => false,
                var text when YamlInteger.TryParse(text, out var integer) => integer,
                var text when Float().IsMatch(text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
                var text => text,
            };
        }
    }
}
