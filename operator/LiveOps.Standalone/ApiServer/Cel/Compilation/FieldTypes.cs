using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Cel.Compilation;

/// <summary>What type a field of a value has.</summary>
internal static class FieldTypes
{
    /// <summary>Null where there is no such field.</summary>
    public static CelType? Of(CelType operand, string field) => operand.Kind switch
    {
        CelKind.Dyn => CelType.Dyn,
        CelKind.Map when operand.Key!.Kind is CelKind.String or CelKind.Dyn => operand.Element,
        CelKind.Object => Declared(operand.Schema!, field),
        _ => null,
    };

    private static CelType? Declared(SchemaNode schema, string field)
    {
        foreach (var (name, property) in schema.Properties)
        {
            if (string.Equals(CelValues.Escape(name), field, StringComparison.Ordinal))
            {
                return CelType.Of(property);
            }
        }

        return null;
    }
}
