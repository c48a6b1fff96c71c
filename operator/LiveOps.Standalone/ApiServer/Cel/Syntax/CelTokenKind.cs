namespace LiveOps.Standalone.ApiServer.Cel.Syntax;

internal enum CelTokenKind
{
    End,
    Identifier,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Symbol,
}
