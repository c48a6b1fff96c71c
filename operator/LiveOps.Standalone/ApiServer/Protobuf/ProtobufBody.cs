using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Http;
using LiveOps.Standalone.ApiServer.Json;

namespace LiveOps.Standalone.ApiServer.Protobuf;

/// <summary>
/// Reads objects that clients made with Go's typed client send as protobuf, whatever the server says it takes: helm, when
/// it keeps its releases, and <c>kubectl create namespace</c>. Their kinds are understood (<see cref="ProtobufMessages"/>) and no others.
/// </summary>
internal static class ProtobufBody
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Magic => "k8s\0"u8;

    /// <exception cref="ApiException">The body is broken (400), or of a kind or with a field that is not understood (415).</exception>
    public static JsonObject Read(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith(Magic))
        {
            throw NotUnderstood();
        }

        // A runtime.Unknown: of what type the object is, and the object.
        var (apiVersion, kind) = ("", "");
        ReadOnlySpan<byte> raw = default;
        for (var reader = new ProtobufReader(body[Magic.Length..]); reader.Read();)
        {
            if (reader.Field == 1)
            {
                (apiVersion, kind) = ReadType(reader.Content);
            }
            else if (reader.Field == 2)
            {
                raw = reader.Content;
            }
        }

        if (!ProtobufMessages.Kinds.TryGetValue(kind, out var message))
        {
            throw NotUnderstood();
        }

        var value = ReadMessage(raw, message);
        value["apiVersion"] = apiVersion;
        value["kind"] = kind;
        return value;
    }

    private static (string ApiVersion, string Kind) ReadType(ReadOnlySpan<byte> content)
    {
        var (apiVersion, kind) = ("", "");
        for (var reader = new ProtobufReader(content); reader.Read();)
        {
            (apiVersion, kind) = reader.Field == 1 ? (Text(reader.Content), kind) : (apiVersion, Text(reader.Content));
        }

        return (apiVersion, kind);
    }

    private static JsonObject ReadMessage(ReadOnlySpan<byte> content, IReadOnlyDictionary<int, ProtobufField> fields)
    {
        var value = new JsonObject();
        for (var reader = new ProtobufReader(content); reader.Read();)
        {
            ReadField(value, fields.GetValueOrDefault(reader.Field) ?? throw NotUnderstood(), reader);
        }

        return value;
    }

    private static void ReadField(JsonObject value, ProtobufField field, ProtobufReader reader)
    {
        switch (field.Kind)
        {
            // Go's client writes what is not set as an empty string.
            case ProtobufKind.Text when reader.Content.Length > 0: value[field.Name] = Text(reader.Content); break;
            case ProtobufKind.Number: value[field.Name] = (long)reader.Number; break;
            case ProtobufKind.Flag: value[field.Name] = reader.Number != 0; break;
            case ProtobufKind.Texts: (value[field.Name] ??= new JsonArray()).AsArray().Add(Text(reader.Content)); break;
            case ProtobufKind.Message: value[field.Name] = ReadMessage(reader.Content, field.Message!); break;
            case ProtobufKind.TextMap: ReadEntry(value.Ensure(field.Name), reader.Content, Text); break;
            case ProtobufKind.BytesMap: ReadEntry(value.Ensure(field.Name), reader.Content, bytes => Convert.ToBase64String(bytes)); break;
        }
    }

    private static void ReadEntry(JsonObject map, ReadOnlySpan<byte> entry, Decoder decode)
    {
        var key = "";
        ReadOnlySpan<byte> content = default;
        for (var reader = new ProtobufReader(entry); reader.Read();)
        {
            if (reader.Field == 1)
            {
                key = Text(reader.Content);
            }
            else
            {
                content = reader.Content;
            }
        }

        map[key] = decode(content);
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw ProtobufReader.Broken();
        }
    }

    private static ApiException NotUnderstood() => RequestErrors.UnsupportedMediaType($"{MediaTypes.Json}, {MediaTypes.Yaml}");

    private delegate string Decoder(ReadOnlySpan<byte> bytes);
}
