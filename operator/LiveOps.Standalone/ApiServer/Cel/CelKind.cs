namespace LiveOps.Standalone.ApiServer.Cel;

internal enum CelKind
{
    /// <summary>Known only when the expression runs.</summary>
    Dyn,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    List,
    Map,
    Object,
}
