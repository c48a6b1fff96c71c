namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>What to do about fields that are unknown or given twice.</summary>
internal enum FieldValidation
{
    Ignore,

    /// <summary>Drop them and say so in Warning headers.</summary>
    Warn,

    /// <summary>Refuse the request.</summary>
    Strict,
}
