namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>A schema that the server cannot serve; every problem is listed with its place in the schema.</summary>
internal sealed class SchemaException(IReadOnlyList<FieldError> errors) : Exception(FieldError.Join(errors))
{
    public IReadOnlyList<FieldError> Errors { get; } = errors;
}
