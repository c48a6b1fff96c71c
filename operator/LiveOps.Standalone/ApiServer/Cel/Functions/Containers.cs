using System.Text;
using static LiveOps.Standalone.ApiServer.Cel.CelKind;

namespace LiveOps.Standalone.ApiServer.Cel.Functions;

/// <summary>Membership, indexing and size.</summary>
internal static class Containers
{
    public static void Register(CelFunctionTable table)
    {
        table.Add("_in_", [Dyn, List], CelType.Bool, a => ((CelList)a[1]!).Items.Any(item => CelEquality.Equal(item, a[0])));
        table.Add("_in_", [Dyn, Map], CelType.Bool, a => Find((CelMap)a[1]!, a[0], out _));
        table.Add("_[_]", [List, Int], ElementOfFirst, a => At((CelList)a[0]!, (long)a[1]!));
        table.Add("_[_]", [Map, Dyn], ElementOfFirst, a => Find((CelMap)a[0]!, a[1], out var value) ? value : new CelError($"no such key: {a[1]}"));
        Size(table, CelKind.String, value => ((string)value!).EnumerateRunes().Count());
        Size(table, Bytes, value => ((byte[])value!).Length);
        Size(table, List, value => ((CelList)value!).Items.Count);
        Size(table, Map, value => ((CelMap)value!).Entries.Count);
    }

    private static void Size(CelFunctionTable table, CelKind of, Func<object?, long> count)
    {
        table.Add("size", [of], CelType.Int, a => count(a[0]));
        table.AddMember("size", [of], CelType.Int, a => count(a[0]));
    }

    private static CelType ElementOfFirst(IReadOnlyList<CelType> arguments) => arguments[0].Element ?? CelType.Dyn;

    private static object? At(CelList list, long index) => index >= 0 && index < list.Items.Count
        ? list.Items[(int)index] : new CelError($"index out of bounds: {index}");

    /// <summary>Keys of different number types are the same key when they are worth the same.</summary>
    private static bool Find(CelMap map, object? key, out object? value)
    {
        value = null;
        if (key is null || map.Entries.TryGetValue(key, out value))
        {
            return key is not null;
        }

        foreach (var entry in map.Entries.Where(_ => key is ulong or double or long))
        {
            if (CelEquality.Equal(entry.Key, key))
            {
                value = entry.Value;
                return true;
            }
        }

        return false;
    }
}
