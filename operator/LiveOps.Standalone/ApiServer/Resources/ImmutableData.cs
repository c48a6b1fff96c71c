using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>What Secrets and ConfigMaps have in common: names of keys, and <c>immutable</c>.</summary>
internal static class ImmutableData
{
    private static readonly string[] Frozen = ["data", "binaryData", "immutable"];

    public static IEnumerable<FieldError> Validate(JsonObject value, JsonObject? current)
    {
        foreach (var field in (string[])["data", "binaryData"])
        {
            foreach (var (key, _) in value.Object(field) ?? [])
            {
                if (key.Length is 0 or > 253 || key is "." or ".." || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
                {
                    yield return new(FieldErrorType.Invalid, $"{field}[{key}]", key,
                        "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (at most 253)");
                }
            }
        }

        foreach (var field in current?.Flag("immutable") == true ? Frozen : [])
        {
            if (!JsonNode.DeepEquals(value[field], current![field]))
            {
                yield return new(FieldErrorType.Forbidden, field, null, "field is immutable when `immutable` is set");
            }
        }
    }
}
