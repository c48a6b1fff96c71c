using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOps.Chart.Tests.GitOps;

/// <summary>Writes JSON as a Lua table, as Argo CD hands objects to health checks.</summary>
internal static class LuaLiteral
{
    public static string Of(JsonNode? node) => node switch
    {
        null => "nil",
        JsonObject fields => $"{{{string.Join(',', fields.Select(field => $"[{Text(field.Key)}]={Of(field.Value)}"))}}}",
        JsonArray items => $"{{{string.Join(',', items.Select(Of))}}}",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>()),
        _ => node.ToJsonString(),
    };

    private static string Text(string value) => $"\"{string.Concat(value.Select(c => char.IsAsciiLetterOrDigit(c) || c == ' ' ? c.ToString() : $"\\{(int)c:D3}"))}\"";
}
