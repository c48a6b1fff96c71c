using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.OpenApi;

/// <summary>What kubectl explain, apply and edit read: one OpenAPI document per group and version, made from CRDs and core schemas.</summary>
internal sealed class OpenApiDocuments
{
    private readonly Dictionary<string, JsonObject> _documents;

    /// <param name="customResourceDefinitions">CRD objects (apiextensions.k8s.io/v1) as served.</param>
    public OpenApiDocuments(IEnumerable<JsonObject> customResourceDefinitions)
    {
        _documents = ServedKinds.BuiltIn().Concat(customResourceDefinitions.SelectMany(ServedKinds.Of))
            .GroupBy(kind => kind.GroupVersionPath, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => GroupVersionDocument.Build([.. group]), StringComparer.Ordinal);
        Index = new JsonObject
        {
            ["paths"] = new JsonObject(_documents.Select(document => KeyValuePair.Create<string, JsonNode?>(
                document.Key, new JsonObject { ["serverRelativeURL"] = $"/openapi/v3/{document.Key}?hash={HashOf(document.Value)}" }))),
        };
        Version2 = SwaggerDocument.From(_documents.Values);
    }

    /// <summary>Body of <c>GET /openapi/v3</c>. The hash lets clients keep a document for as long as it stays the same.</summary>
    public JsonObject Index { get; }

    /// <summary>Body of <c>GET /openapi/v2</c> as JSON.</summary>
    public JsonObject Version2 { get; }

    /// <summary>Body of <c>GET /openapi/v3/{path}</c>, such as <c>api/v1</c> or <c>apis/liveops.dev/v1alpha1</c>; null if there is none.</summary>
    public JsonObject? Version3(string path) => _documents.GetValueOrDefault(path);

    private static string HashOf(JsonObject document) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document.ToJsonString())))[..32];
}
