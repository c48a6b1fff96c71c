namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>What is wrong with a field; the names are the causes of a Status (meta/v1 CauseType) without their prefix.</summary>
internal enum FieldErrorType
{
    Required,
    Invalid,

    /// <summary>Of another type than the schema's. Reads like <see cref="Invalid"/>, but rules are not run after it.</summary>
    TypeInvalid,
    NotSupported,
    Duplicate,
    Forbidden,
    TooLong,
    TooMany,
}
