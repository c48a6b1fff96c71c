using System.Text.Json;

namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>The parameters of methods that are about one user: <c>{userId}</c>.</summary>
internal static class UserParam
{
    /// <summary>Characters, as in tokens.</summary>
    private const int Longest = 253;

    /// <returns>False where it is no such object. The id is null where none is named.</returns>
    public static bool TryRead(JsonElement parameters, out string? userId)
    {
        userId = null;
        switch (parameters.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null:
            case JsonValueKind.Array when parameters.GetArrayLength() == 0:
                return true;
            case JsonValueKind.Object when !parameters.TryGetProperty("userId", out var value) || value.ValueKind == JsonValueKind.Null:
                return true;
            case JsonValueKind.Object when parameters.GetProperty("userId") is { ValueKind: JsonValueKind.String } text:
                return JsonText.TryRead(text, Longest, out userId);
            default:
                return false;
        }
    }
}
