using LiveOps.Standalone.ApiServer.Errors;
using Microsoft.Net.Http.Headers;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Media types of bodies.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Yaml = "application/yaml";
    public const string Protobuf = "application/vnd.kubernetes.protobuf";
    public const string JsonPatch = "application/json-patch+json";
    public const string MergePatch = "application/merge-patch+json";
    public const string StrategicMergePatch = "application/strategic-merge-patch+json";
    public const string ApplyPatch = "application/apply-patch+yaml";

    /// <summary>OpenAPI v2 in gnostic's protobuf; older clients write @ for the dot after v2.</summary>
    public const string OpenApiProtobuf = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

    public static bool IsYaml(string? mediaType) => mediaType is Yaml or ApplyPatch;

    /// <summary>The media type of a body that holds an object; JSON where none is named.</summary>
    /// <exception cref="ApiException">It is another (415).</exception>
    public static string OfObject(HttpRequest request)
    {
        var media = Of(request) ?? Json;
        return media is Json or Yaml or Protobuf ? media : throw RequestErrors.UnsupportedMediaType($"{Json}, {Yaml}");
    }

    public static string? Of(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var media) ? media.MediaType.Value?.ToLowerInvariant() : null;
}
