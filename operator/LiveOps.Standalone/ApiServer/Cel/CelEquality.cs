namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>Equality and order of values; numbers of different types compare by what they are worth.</summary>
internal static class CelEquality
{
    public static bool Equal(object? a, object? b) => (a, b) switch
    {
        (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y),
        (CelList x, CelList y) => Equal(x, y),
        (CelMap x, CelMap y) => x.Entries.Count == y.Entries.Count
            && x.Entries.All(entry => y.Entries.TryGetValue(entry.Key, out var other) && Equal(entry.Value, other)),
        _ when IsNumber(a) && IsNumber(b) => Compare(a!, b!) == 0,
        _ => Equals(a, b),
    };

    /// <summary>Less than, equal to or greater than 0; null where the values have no order (NaN, different kinds).</summary>
    public static int? Compare(object a, object b) => (a, b) switch
    {
        (bool x, bool y) => x.CompareTo(y),
        (string x, string y) => CompareCodePoints(x, y),
        (byte[] x, byte[] y) => x.AsSpan().SequenceCompareTo(y),
        (DateTimeOffset x, DateTimeOffset y) => x.CompareTo(y),
        (TimeSpan x, TimeSpan y) => x.CompareTo(y),
        (long x, long y) => x.CompareTo(y),
        (ulong x, ulong y) => x.CompareTo(y),
        (long x, ulong y) => x < 0 ? -1 : ((ulong)x).CompareTo(y),
        (ulong x, long y) => y < 0 ? 1 : x.CompareTo((ulong)y),
        _ when IsNumber(a) && IsNumber(b) => CompareDoubles(Convert.ToDouble(a), Convert.ToDouble(b)),
        _ => null,
    };

    private static bool Equal(CelList a, CelList b)
    {
        if (a.Items.Count != b.Items.Count)
        {
            return false;
        }

        return a.Unordered || b.Unordered
            ? a.Items.All(item => b.Items.Any(other => Equal(item, other)))
            : a.Items.Zip(b.Items).All(pair => Equal(pair.First, pair.Second));
    }

    private static bool IsNumber(object? value) => value is long or ulong or double;

    private static int? CompareDoubles(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);

    /// <summary>By code point: surrogate pairs come after the rest of the basic plane, which plain ordinal comparison gets wrong.</summary>
    private static int CompareCodePoints(string a, string b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] != b[i])
            {
                return (char.IsSurrogate(a[i]), char.IsSurrogate(b[i])) switch
                {
                    (true, false) => 1,
                    (false, true) => -1,
                    _ => a[i].CompareTo(b[i]),
                };
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
