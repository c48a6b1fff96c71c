namespace LiveOps.Standalone.ApiServer.OpenApi;

/// <summary>
/// What kubectl gets that takes OpenAPI v2 only as gnostic's protobuf, which it asks for before it applies a <c>List</c>: a document that
/// says whose it is and defines nothing. Of a kind without a definition kubectl checks nothing by itself, and leaves that to the server,
/// which it then asks to be strict with each item of the List.
/// </summary>
internal static class SwaggerStub
{
    /// <summary>A <c>Document</c> of gnostic's OpenAPIv2.proto: swagger (1), info (2) with title (1) and version (2), paths (8), definitions (9).</summary>
    public static ReadOnlyMemory<byte> Protobuf { get; } = new(
    [
        .. Field(1, "2.0"u8),
        .. Field(2, [.. Field(1, "LiveOps"u8), .. Field(2, "v1.33.0"u8)]),
        .. Field(8, []),
        .. Field(9, []),
    ]);

    /// <summary>A field whose number and length fit into a byte each.</summary>
    private static byte[] Field(int number, ReadOnlySpan<byte> content)
    {
        const int LengthDelimited = 2;
        return [(byte)((number << 3) | LengthDelimited), (byte)content.Length, .. content];
    }
}
