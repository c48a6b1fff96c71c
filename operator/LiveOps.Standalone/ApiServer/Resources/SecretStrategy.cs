using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Secrets: <c>stringData</c> is for writing only and ends up in <c>data</c>.</summary>
internal sealed class SecretStrategy : PlainStrategy
{
    public override void Prepare(JsonObject value, JsonObject? current)
    {
        value.Default("type", "Opaque");
        if (value.Object("stringData") is { } texts)
        {
            var data = value.Ensure("data");
            foreach (var (key, text) in texts)
            {
                data[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text?.GetValue<string>() ?? ""));
            }
        }

        value.Remove("stringData");
    }

    public override IEnumerable<FieldError> Validate(JsonObject value, JsonObject? current)
    {
        foreach (var error in ImmutableData.Validate(value, current))
        {
            yield return error;
        }

        if (current is not null && value.Text("type") != current.Text("type"))
        {
            yield return new(FieldErrorType.Invalid, "type", value["type"]?.DeepClone(), "field is immutable");
        }

        foreach (var (key, entry) in value.Object("data") ?? [])
        {
            if (!Base64.IsValid(entry?.GetValue<string>() ?? ""))
            {
                yield return new(FieldErrorType.Invalid, $"data[{key}]", "<hidden>", "must be base64; use stringData for plain text");
            }
        }
    }
}
