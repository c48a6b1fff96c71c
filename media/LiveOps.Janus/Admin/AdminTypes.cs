using System.Text.Json.Serialization.Metadata;

namespace LiveOps.Janus.Admin;

internal static class AdminTypes
{
    public static JsonTypeInfo Of(Type type) => AdminJsonContext.Default.GetTypeInfo(type)
        ?? throw new InvalidOperationException($"AdminJsonContext lacks [JsonSerializable(typeof({type.Name}))].");
}
