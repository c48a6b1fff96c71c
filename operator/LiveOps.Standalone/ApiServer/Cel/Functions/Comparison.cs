using static LiveOps.Standalone.ApiServer.Cel.CelKind;

namespace LiveOps.Standalone.ApiServer.Cel.Functions;

/// <summary>Order and negation. Equality is with the compiler, which checks that its two sides can be equal at all.</summary>
internal static class Comparison
{
    private static readonly CelKind[] Ordered = [Bool, Int, Uint, CelKind.Double, CelKind.String, Bytes, Timestamp, Duration];
    private static readonly CelKind[] Numbers = [Int, Uint, CelKind.Double];

    public static void Register(CelFunctionTable table)
    {
        table.Add("!_", [Bool], CelType.Bool, a => !(bool)a[0]!);
        Order(table, "_<_", order => order < 0);
        Order(table, "_<=_", order => order <= 0);
        Order(table, "_>_", order => order > 0);
        Order(table, "_>=_", order => order >= 0);
    }

    private static void Order(CelFunctionTable table, string name, Func<int?, bool> holds)
    {
        var pairs = Ordered.Select(kind => (kind, kind))
            .Concat(Numbers.SelectMany(a => Numbers.Where(b => a != b).Select(b => (a, b))));
        foreach (var (left, right) in pairs)
        {
            table.Add(name, [left, right], CelType.Bool, a => holds(CelEquality.Compare(a[0]!, a[1]!)));
        }
    }
}
