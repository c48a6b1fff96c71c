using System.Text;
using System.Text.Json;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>What <c>fieldValidation=Strict</c> refuses and <c>Warn</c> warns of: fields that are unknown or given twice.</summary>
internal static class StrictDecoding
{
    /// <summary>Paths of fields that a JSON text gives more than once; readers keep only the last of them.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static IReadOnlyList<string> DuplicateFields(ReadOnlySpan<byte> utf8Json)
    {
        var duplicates = new List<string>();
        var scopes = new Stack<Scope>();
        var reader = new Utf8JsonReader(utf8Json);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    var scope = scopes.Peek();
                    scope.Current = reader.GetString()!;
                    if (!scope.Seen.Add(scope.Current))
                    {
                        duplicates.Add(PathOf(scopes));
                    }

                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    NextItem(scopes);
                    scopes.Push(new Scope(reader.TokenType == JsonTokenType.StartArray));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    scopes.Pop();
                    break;
                default:
                    NextItem(scopes);
                    break;
            }
        }

        return duplicates.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>One message each, as warnings carry them.</summary>
    public static IReadOnlyList<string> Messages(IEnumerable<string> unknownFields, IEnumerable<string> duplicateFields) =>
        [.. duplicateFields.Select(path => $"duplicate field \"{path}\""), .. unknownFields.Select(path => $"unknown field \"{path}\"")];

    /// <summary>The text of the refusal, such as <c>strict decoding error: unknown field "spec.foo"</c>.</summary>
    public static string Error(IEnumerable<string> messages) => $"strict decoding error: {string.Join(", ", messages)}";

    private static void NextItem(Stack<Scope> scopes)
    {
        if (scopes.TryPeek(out var scope) && scope.IsArray)
        {
            scope.Index++;
        }
    }

    private static string PathOf(Stack<Scope> scopes)
    {
        var path = new StringBuilder();
        foreach (var scope in scopes.Reverse())
        {
            if (scope.IsArray)
            {
                path.Append('[').Append(scope.Index).Append(']');
            }
            else
            {
                path.Append(path.Length == 0 ? "" : ".").Append(scope.Current);
            }
        }

        return path.ToString();
    }

    private sealed class Scope(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public int Index { get; set; } = -1;

        public string Current { get; set; } = "";

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);
    }
}
