using System.Text;
using System.Text.Json;
using LiveOps.Standalone.ApiServer.Errors;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Turns one YAML document into JSON (YAML 1.2 core schema). Anchors and aliases are refused: they can make little input large.</summary>
internal static class YamlReader
{
    private const int MaxDepth = 64;

    /// <exception cref="ApiException">The text is not YAML, or more than one document.</exception>
    public static byte[] ToJson(byte[] yaml)
    {
        using var buffer = new MemoryStream();
        try
        {
            var parser = new Parser(new StringReader(Encoding.UTF8.GetString(yaml)));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = MaxDepth }))
            {
                Write(parser, writer, depth: 0);
            }

            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return buffer.ToArray();
        }
        catch (YamlException e)
        {
            throw RequestErrors.BadRequest($"error parsing YAML: line {e.Start.Line}: {e.Message}");
        }
    }

    private static void Write(Parser parser, Utf8JsonWriter writer, int depth)
    {
        if (depth >= MaxDepth)
        {
            throw RequestErrors.BadRequest($"error parsing YAML: it is nested more than {MaxDepth} deep");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            YamlScalar.Write(scalar, writer);
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            writer.WriteStartArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                Write(parser, writer, depth + 1);
            }

            writer.WriteEndArray();
        }
        else if (parser.TryConsume<MappingStart>(out _))
        {
            writer.WriteStartObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                writer.WritePropertyName(parser.Consume<Scalar>().Value);
                Write(parser, writer, depth + 1);
            }

            writer.WriteEndObject();
        }
        else
        {
            throw RequestErrors.BadRequest($"error parsing YAML: line {parser.Current?.Start.Line}: aliases are not accepted");
        }
    }
}
