using static LiveOps.Standalone.ApiServer.Cel.CelKind;

namespace LiveOps.Standalone.ApiServer.Cel.Functions;

/// <summary>Arithmetic on numbers, times, text and lists; what overflows is an error, not another number.</summary>
internal static class Arithmetic
{
    private static readonly CelError Overflow = new("integer overflow");

    public static void Register(CelFunctionTable table)
    {
        Numbers(table, "_+_", (a, b) => checked(a + b), (a, b) => checked(a + b), (a, b) => a + b);
        Numbers(table, "_-_", (a, b) => checked(a - b), (a, b) => checked(a - b), (a, b) => a - b);
        Numbers(table, "_*_", (a, b) => checked(a * b), (a, b) => checked(a * b), (a, b) => a * b);
        Numbers(table, "_/_", (a, b) => checked(a / b), (a, b) => a / b, (a, b) => a / b, "division by zero");
        Numbers(table, "_%_", (a, b) => b == -1 ? 0 : a % b, (a, b) => a % b, null, "modulus by zero");
        table.Add("-_", [Int], CelType.Int, a => Checked(() => checked(-(long)a[0]!)));
        table.Add("-_", [CelKind.Double], CelType.Double, a => -(double)a[0]!);
        table.Add("_+_", [CelKind.String, CelKind.String], CelType.String, a => (string)a[0]! + (string)a[1]!);
        table.Add("_+_", [Bytes, Bytes], CelType.Bytes, a => ((byte[])a[0]!).Concat((byte[])a[1]!).ToArray());
        table.Add(
            "_+_", [List, List], types => types[0].Kind == Dyn ? types[1] : types[0],
            a => new CelList([.. ((CelList)a[0]!).Items, .. ((CelList)a[1]!).Items]));
        table.Add("_+_", [Timestamp, Duration], CelType.Timestamp, a => Checked(() => (DateTimeOffset)a[0]! + (TimeSpan)a[1]!));
        table.Add("_+_", [Duration, Timestamp], CelType.Timestamp, a => Checked(() => (DateTimeOffset)a[1]! + (TimeSpan)a[0]!));
        table.Add("_+_", [Duration, Duration], CelType.Duration, a => Checked(() => (TimeSpan)a[0]! + (TimeSpan)a[1]!));
        table.Add("_-_", [Timestamp, Duration], CelType.Timestamp, a => Checked(() => (DateTimeOffset)a[0]! - (TimeSpan)a[1]!));
        table.Add("_-_", [Timestamp, Timestamp], CelType.Duration, a => (DateTimeOffset)a[0]! - (DateTimeOffset)a[1]!);
        table.Add("_-_", [Duration, Duration], CelType.Duration, a => Checked(() => (TimeSpan)a[0]! - (TimeSpan)a[1]!));
    }

    private static void Numbers(
        CelFunctionTable table,
        string name,
        Func<long, long, long> ints,
        Func<ulong, ulong, ulong> uints,
        Func<double, double, double>? doubles,
        string? byZero = null)
    {
        table.Add(name, [Int, Int], CelType.Int, a => byZero is not null && a[1] is 0L
            ? new CelError(byZero) : Checked(() => ints((long)a[0]!, (long)a[1]!)));
        table.Add(name, [Uint, Uint], CelType.Uint, a => byZero is not null && a[1] is 0UL
            ? new CelError(byZero) : Checked(() => uints((ulong)a[0]!, (ulong)a[1]!)));
        if (doubles is not null)
        {
            table.Add(name, [CelKind.Double, CelKind.Double], CelType.Double, a => doubles((double)a[0]!, (double)a[1]!));
        }
    }

    private static object Checked<T>(Func<T> compute)
        where T : struct
    {
        try
        {
            return compute();
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            return Overflow;
        }
    }
}
