using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.OpenApi;

/// <summary>What kubectl explain, apply and edit read: one OpenAPI document per group and version, made from CRDs and core schemas.</summary>
internal sealed class OpenApiDocuments
{
    /// <param name="customResourceDefinitions">CRD objects (apiextensions.k8s.io/v1) as served.</param>
    public OpenApiDocuments(IEnumerable<JsonObject> customResourceDefinitions) => _ = customResourceDefinitions.ToList();

    /// <summary>Body of <c>GET /openapi/v3</c>.</summary>
    public JsonObject Index => throw new NotSupportedException();

    /// <summary>Body of <c>GET /openapi/v2</c> as JSON.</summary>
    public JsonObject Version2 => throw new NotSupportedException();

    /// <summary>Body of <c>GET /openapi/v3/{path}</c>, such as <c>api/v1</c> or <c>apis/liveops.dev/v1alpha1</c>; null if there is none.</summary>
    public JsonObject? Version3(string path) => throw new NotSupportedException();
}
