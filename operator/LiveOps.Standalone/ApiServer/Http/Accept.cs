using LiveOps.Standalone.ApiServer.Errors;
using Microsoft.Net.Http.Headers;

namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>Reads the Accept header.</summary>
internal static class Accept
{
    /// <exception cref="ApiException">None of the forms that are accepted can be given (406).</exception>
    public static ResponseShape ShapeOf(HttpRequest request)
    {
        var accepted = Parse(request);
        foreach (var media in accepted)
        {
            if (!IsJson(media))
            {
                continue;
            }

            switch (Parameter(media, "as"))
            {
                case null:
                    return ResponseShape.Object;
                case "Table" when Parameter(media, "v") == "v1":
                    return ResponseShape.Table;
                case "PartialObjectMetadata" or "PartialObjectMetadataList" when Parameter(media, "v") == "v1":
                    return ResponseShape.Metadata;
            }
        }

        return accepted.Count == 0 ? ResponseShape.Object : throw RequestErrors.NotAcceptable("application/json, application/json;as=Table;v=v1;g=meta.k8s.io");
    }

    /// <summary>Whether aggregated discovery (apidiscovery.k8s.io/v2) is asked for.</summary>
    public static bool WantsAggregatedDiscovery(HttpRequest request) =>
        Parse(request).FirstOrDefault(IsJson) is { } first && Parameter(first, "as") == "APIGroupDiscoveryList" && Parameter(first, "v") == "v2";

    /// <summary>Whether OpenAPI v2 is asked for as protobuf. Its older name is none that a parser of media types takes.</summary>
    public static bool WantsOpenApiProtobuf(HttpRequest request) =>
        request.Headers.Accept.Any(accepted => accepted?.StartsWith("application/com.github.proto-openapi.spec.v2", StringComparison.OrdinalIgnoreCase) == true);

    private static IList<MediaTypeHeaderValue> Parse(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? [.. accepted.OrderByDescending(media => media.Quality ?? 1)]
            : [];

    private static bool IsJson(MediaTypeHeaderValue media) => media.MediaType.Value is "application/json" or "*/*" or "application/*";

    private static string? Parameter(MediaTypeHeaderValue media, string name) =>
        media.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Value;
}
