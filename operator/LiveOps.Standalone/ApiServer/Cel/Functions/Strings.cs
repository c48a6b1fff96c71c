using System.Text.RegularExpressions;
using LiveOps.Standalone.ApiServer.Schema;
using static LiveOps.Standalone.ApiServer.Cel.CelKind;

namespace LiveOps.Standalone.ApiServer.Cel.Functions;

/// <summary>Functions on text: those of CEL, and of its strings extension those that need no code point arithmetic.</summary>
internal static class Strings
{
    private static readonly CelKind[] One = [CelKind.String];
    private static readonly CelKind[] Two = [CelKind.String, CelKind.String];

    public static void Register(CelFunctionTable table)
    {
        table.AddMember("startsWith", Two, CelType.Bool, a => Text(a, 0).StartsWith(Text(a, 1), StringComparison.Ordinal));
        table.AddMember("endsWith", Two, CelType.Bool, a => Text(a, 0).EndsWith(Text(a, 1), StringComparison.Ordinal));
        table.AddMember("contains", Two, CelType.Bool, a => Text(a, 0).Contains(Text(a, 1), StringComparison.Ordinal));
        table.AddMember("matches", Two, CelType.Bool, Matches);
        table.Add("matches", Two, CelType.Bool, Matches);
        table.AddMember("lowerAscii", One, CelType.String, a => MapAscii(Text(a, 0), char.IsAsciiLetterUpper, 32));
        table.AddMember("upperAscii", One, CelType.String, a => MapAscii(Text(a, 0), char.IsAsciiLetterLower, -32));
        table.AddMember("trim", One, CelType.String, a => Text(a, 0).Trim());
        table.AddMember("replace", [CelKind.String, CelKind.String, CelKind.String], CelType.String, Replace);
        table.AddMember("split", Two, CelType.List(CelType.String), a => new CelList([.. Split(Text(a, 0), Text(a, 1))]));
        table.AddMember("join", [List], CelType.String, a => Join((CelList)a[0]!, ""));
        table.AddMember("join", [List, CelKind.String], CelType.String, a => Join((CelList)a[0]!, Text(a, 1)));
    }

    private static string Text(object?[] arguments, int index) => (string)arguments[index]!;

    private static string MapAscii(string text, Func<char, bool> changes, int by) =>
        string.Create(text.Length, (text, changes, by), static (target, state) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                var c = state.text[i];
                target[i] = state.changes(c) ? (char)(c + state.by) : c;
            }
        });

    private static object Matches(object?[] arguments)
    {
        try
        {
            return Re2Pattern.Compile(Text(arguments, 1)).IsMatch(Text(arguments, 0));
        }
        catch (ArgumentException error)
        {
            return new CelError($"error parsing regexp: {error.Message}");
        }
        catch (RegexMatchTimeoutException)
        {
            return new CelError("matching the pattern took too long");
        }
    }

    /// <summary>An empty needle lies between any two characters, as in Go.</summary>
    private static string Replace(object?[] arguments)
    {
        var (text, old, replacement) = (Text(arguments, 0), Text(arguments, 1), Text(arguments, 2));
        return old.Length > 0
            ? text.Replace(old, replacement, StringComparison.Ordinal)
            : replacement + string.Concat(text.EnumerateRunes().Select(rune => rune + replacement));
    }

    private static IEnumerable<object?> Split(string text, string separator) =>
        separator.Length == 0 ? text.EnumerateRunes().Select(rune => rune.ToString()) : text.Split(separator);

    private static object Join(CelList list, string separator) => list.Items.All(item => item is string)
        ? string.Join(separator, list.Items) : new CelError("join: not a list of strings");
}
