namespace LiveOps.Standalone.ApiServer.Json;

/// <summary>Times as meta/v1 Time writes them: RFC 3339, UTC, whole seconds.</summary>
internal static class Timestamps
{
    public static string Render(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
