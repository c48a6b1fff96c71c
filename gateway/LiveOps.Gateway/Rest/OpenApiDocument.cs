namespace LiveOps.Gateway.Rest;

/// <summary>The API's description (OpenAPI 3.1): <c>openapi.json</c> beside this file, as it was built in.</summary>
internal static class OpenApiDocument
{
    private static readonly byte[] Document = Read();

    public static IResult Get() => TypedResults.Bytes(Document, "application/json");

    private static byte[] Read()
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.json")!;
        var document = new byte[stream.Length];
        stream.ReadExactly(document);
        return document;
    }
}
