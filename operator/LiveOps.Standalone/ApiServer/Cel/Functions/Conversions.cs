using System.Globalization;
using System.Text;
using System.Xml;
using LiveOps.Standalone.ApiServer.Schema;
using static LiveOps.Standalone.ApiServer.Cel.CelKind;

namespace LiveOps.Standalone.ApiServer.Cel.Functions;

/// <summary>Conversions between types; what has no counterpart in the other type is an error.</summary>
internal static class Conversions
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static void Register(CelFunctionTable table)
    {
        table.Add("dyn", [Dyn], CelType.Dyn, a => a[0]);
        Identity(table, "int", CelType.Int);
        table.Add("int", [Uint], CelType.Int, a => (ulong)a[0]! <= long.MaxValue ? (long)(ulong)a[0]! : Range("int"));
        table.Add("int", [CelKind.Double], CelType.Int, a => Math.Abs((double)a[0]!) < 9.2233720368547750e18 ? (long)(double)a[0]! : Range("int"));
        table.Add("int", [CelKind.String], CelType.Int, a => long.TryParse((string)a[0]!, NumberStyles.AllowLeadingSign, Invariant, out var n) ? n : Unreadable("int", a));
        table.Add("int", [Timestamp], CelType.Int, a => ((DateTimeOffset)a[0]!).ToUnixTimeSeconds());
        Identity(table, "uint", CelType.Uint);
        table.Add("uint", [Int], CelType.Uint, a => (long)a[0]! >= 0 ? (ulong)(long)a[0]! : Range("uint"));
        table.Add("uint", [CelKind.Double], CelType.Uint, a => (double)a[0]! is >= 0 and < 1.8446744073709550e19 ? (ulong)(double)a[0]! : Range("uint"));
        table.Add("uint", [CelKind.String], CelType.Uint, a => ulong.TryParse((string)a[0]!, NumberStyles.None, Invariant, out var n) ? n : Unreadable("uint", a));
        Identity(table, "double", CelType.Double);
        table.Add("double", [Int], CelType.Double, a => (double)(long)a[0]!);
        table.Add("double", [Uint], CelType.Double, a => (double)(ulong)a[0]!);
        table.Add("double", [CelKind.String], CelType.Double, a => double.TryParse((string)a[0]!, NumberStyles.Float, Invariant, out var n) ? n : Unreadable("double", a));
        Identity(table, "bool", CelType.Bool);
        table.Add("bool", [CelKind.String], CelType.Bool, a => bool.TryParse((string)a[0]!, out var b) ? b : Unreadable("bool", a));
        Identity(table, "bytes", CelType.Bytes);
        table.Add("bytes", [CelKind.String], CelType.Bytes, a => Encoding.UTF8.GetBytes((string)a[0]!));
        Identity(table, "string", CelType.String);
        foreach (var kind in new[] { Bool, Int, Uint, CelKind.Double, Bytes, Timestamp, Duration })
        {
            table.Add("string", [kind], CelType.String, a => ToText(a[0]));
        }

        Identity(table, "timestamp", CelType.Timestamp);
        table.Add("timestamp", [CelKind.String], CelType.Timestamp, a =>
            Formats.Accepts("date-time", (string)a[0]!) ? DateTimeOffset.Parse((string)a[0]!, Invariant) : Unreadable("timestamp", a));
        Identity(table, "duration", CelType.Duration);
        table.Add("duration", [CelKind.String], CelType.Duration, a =>
            GoDuration.TryParse((string)a[0]!, out var duration) ? duration : Unreadable("duration", a));
    }

    private static void Identity(CelFunctionTable table, string name, CelType type) => table.Add(name, [type.Kind], type, a => a[0]);

    private static CelError Range(string type) => new($"range error converting to {type}");

    private static CelError Unreadable(string type, object?[] arguments) => new($"type conversion error: '{arguments[0]}' is no {type}");

    private static string ToText(object? value) => value switch
    {
        bool b => b ? "true" : "false",
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        DateTimeOffset time => XmlConvert.ToString(time.ToUniversalTime()),
        TimeSpan duration => string.Create(Invariant, $"{duration.TotalSeconds}s"),
        _ => Convert.ToString(value, Invariant)!,
    };
}
