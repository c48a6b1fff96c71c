namespace LiveOps.Standalone.ApiServer.Schema;

internal enum SchemaType
{
    /// <summary>Any type: int-or-string, or preserved unread.</summary>
    Any,
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}
