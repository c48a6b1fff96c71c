using System.Text.Json;

namespace LiveOps.Janus.Protocol;

/// <summary>What proves to the server that a request may be made; goes into every request.</summary>
internal sealed record JanusCredentials
{
    public string? ApiSecret { get; init; }

    public string? AdminSecret { get; init; }

    public Func<string>? Token { get; init; }

    public void Write(Utf8JsonWriter writer)
    {
        if (ApiSecret is not null)
        {
            writer.WriteString("apisecret"u8, ApiSecret);
        }

        if (AdminSecret is not null)
        {
            writer.WriteString("admin_secret"u8, AdminSecret);
        }

        if (Token is not null)
        {
            writer.WriteString("token"u8, Token());
        }
    }

    public string ToQuery()
    {
        var parts = new List<string>(2);
        if (ApiSecret is not null)
        {
            parts.Add($"apisecret={Uri.EscapeDataString(ApiSecret)}");
        }

        if (Token is not null)
        {
            parts.Add($"token={Uri.EscapeDataString(Token())}");
        }

        return string.Join('&', parts);
    }
}
