using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>Static type of a CEL expression.</summary>
internal sealed record CelType(CelKind Kind)
{
    public static readonly CelType Dyn = new(CelKind.Dyn);
    public static readonly CelType Null = new(CelKind.Null);
    public static readonly CelType Bool = new(CelKind.Bool);
    public static readonly CelType Int = new(CelKind.Int);
    public static readonly CelType Uint = new(CelKind.Uint);
    public static readonly CelType Double = new(CelKind.Double);
    public static readonly CelType String = new(CelKind.String);
    public static readonly CelType Bytes = new(CelKind.Bytes);
    public static readonly CelType Timestamp = new(CelKind.Timestamp);
    public static readonly CelType Duration = new(CelKind.Duration);

    /// <summary>Type of a list's items or of a map's values.</summary>
    public CelType? Element { get; init; }

    public CelType? Key { get; init; }

    /// <summary>The named fields of an object.</summary>
    public SchemaNode? Schema { get; init; }

    public static CelType List(CelType item) => new(CelKind.List) { Element = item };

    public static CelType Map(CelType key, CelType value) => new(CelKind.Map) { Key = key, Element = value };

    /// <summary>The type by which CEL knows the values of a schema (Kubernetes, "CEL in Kubernetes", type mapping).</summary>
    public static CelType Of(SchemaNode schema) => schema.Type switch
    {
        SchemaType.Object when schema.AdditionalProperties is { } values => Map(String, Of(values)),
        SchemaType.Object => new CelType(CelKind.Object) { Schema = schema },
        SchemaType.Array => List(Of(schema.Item!)),
        SchemaType.Integer => Int,
        SchemaType.Number => Double,
        SchemaType.Boolean => Bool,
        SchemaType.String => schema.Format switch { "date-time" or "date" => Timestamp, "duration" => Duration, "byte" => Bytes, _ => String },
        _ => Dyn,
    };

    /// <summary>Whether one value could be of both types.</summary>
    public static bool Compatible(CelType a, CelType b)
    {
        if (a.Kind == CelKind.Dyn || b.Kind == CelKind.Dyn || a.Kind == CelKind.Null || b.Kind == CelKind.Null)
        {
            return true;
        }

        return a.Kind == b.Kind && (a.Element is null || b.Element is null || Compatible(a.Element, b.Element));
    }

    public override string ToString() => Kind switch
    {
        CelKind.List => $"list({Element})",
        CelKind.Map => $"map({Key}, {Element})",
        CelKind.Null => "null",
        CelKind.Timestamp => "google.protobuf.Timestamp",
        CelKind.Duration => "google.protobuf.Duration",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
