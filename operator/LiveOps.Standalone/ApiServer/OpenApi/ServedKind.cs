using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.OpenApi;

/// <summary>A kind as the documents present it.</summary>
internal sealed record ServedKind
{
    public required string Group { get; init; }

    public required string Version { get; init; }

    public required string Kind { get; init; }

    public required string ListKind { get; init; }

    public required string Plural { get; init; }

    public required bool Namespaced { get; init; }

    public required bool HasStatus { get; init; }

    /// <summary>Full name of its definition.</summary>
    public required string Definition { get; init; }

    public required JsonObject Schema { get; init; }

    public string ListDefinition => $"{Definition}List";

    /// <summary>Path of its group and version, as in <c>/openapi/v3/{path}</c>.</summary>
    public string GroupVersionPath => Group.Length == 0 ? $"api/{Version}" : $"apis/{Group}/{Version}";

    public JsonObject GroupVersionKind(string? kind = null) => new() { ["group"] = Group, ["kind"] = kind ?? Kind, ["version"] = Version };
}
