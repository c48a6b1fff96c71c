using System.Text;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Nodes;

/// <summary>What the Secret of a media node holds (<c>docs/protocol/media-pods.md</c>). Never printed.</summary>
internal sealed record NodeCredentials
{
    public static NodeCredentials None { get; } = new();

    public string ApiSecret { get; init; } = "";

    public string AdminKey { get; init; } = "";

    public string Token { get; init; } = "";

    public static NodeCredentials From(V1Secret secret) => new()
    {
        ApiSecret = Text(secret, "apiSecret"),
        AdminKey = Text(secret, "adminKey"),
        Token = Text(secret, "token"),
    };

    /// <summary>A record prints its members; these must not reach a log.</summary>
    public override string ToString() => nameof(NodeCredentials);

    private static string Text(V1Secret secret, string key) =>
        secret.Data?.GetValueOrDefault(key) is { } value ? Encoding.UTF8.GetString(value).Trim() : "";
}
