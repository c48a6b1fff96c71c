namespace LiveOps.Kubernetes.Api;

/// <summary>Small confidential data (core/v1 Secret).</summary>
[KubernetesEntity(ApiVersion = "v1", Kind = "Secret", PluralName = "secrets")]
public sealed record V1Secret : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "v1";

    public string? Kind { get; init; } = "Secret";

    public V1ObjectMeta Metadata { get; init; } = new();

    /// <summary>Such as <c>Opaque</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The entries; base64 on the wire.</summary>
    public IReadOnlyDictionary<string, byte[]>? Data { get; init; }

    /// <summary>Entries as text, for writing only: the server merges them into <see cref="Data"/>.</summary>
    public IReadOnlyDictionary<string, string>? StringData { get; init; }
}
