namespace LiveOps.Standalone.ApiServer.Protobuf;

internal enum ProtobufKind
{
    Text,
    Number,
    Flag,

    /// <summary>Several strings.</summary>
    Texts,

    /// <summary>A map from strings to strings.</summary>
    TextMap,

    /// <summary>A map from strings to bytes, which JSON has in base64.</summary>
    BytesMap,

    Message,

    /// <summary>The server's own: what a client says of it does not count.</summary>
    Ignored,
}
