using System.Text;
using System.Text.RegularExpressions;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>
/// Regular expressions with the meaning they have in Kubernetes (RE2): linear time, ASCII classes, and a dollar that does not match
/// before a last line feed. What RE2 refuses (look-around, back references) is refused here too.
/// </summary>
internal static class Re2Pattern
{
    /// <summary>Far beyond what linear matching of an object of a few MiB takes; a bound all the same.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <exception cref="ArgumentException">The pattern is malformed or outside RE2.</exception>
    public static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Timeout);
        }
        catch (NotSupportedException error)
        {
            throw new ArgumentException($"pattern {JsonText.Quote(pattern)} is outside RE2: {error.Message}", nameof(pattern), error);
        }
    }

    private static string Translate(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                result.Append(Escape(pattern, ++i, inClass));
            }
            else if (inClass)
            {
                inClass = c != ']';
                // A bracket inside a class would begin a class subtraction here; RE2 takes it for itself.
                result.Append(c == '[' ? PosixClass(pattern, ref i) : c.ToString());
            }
            else if (c == '[')
            {
                inClass = true;
                result.Append(c);
                i = CopyClassStart(pattern, i, result);
            }
            else
            {
                result.Append(c switch { '$' => @"\z", '(' when IsNamedGroup(pattern, i) => NamedGroup(ref i), _ => c.ToString() });
            }
        }

        return result.ToString();
    }

    private static int CopyClassStart(string pattern, int i, StringBuilder result)
    {
        if (i + 1 < pattern.Length && pattern[i + 1] == '^')
        {
            result.Append('^');
            i++;
        }

        // A bracket that closes a class at once stands for itself.
        if (i + 1 < pattern.Length && pattern[i + 1] == ']')
        {
            result.Append(@"\]");
            i++;
        }

        return i;
    }

    private static string Escape(string pattern, int i, bool inClass) => (pattern[i], inClass) switch
    {
        ('d', false) => "[0-9]",
        ('D', false) => "[^0-9]",
        ('w', false) => "[0-9A-Za-z_]",
        ('W', false) => "[^0-9A-Za-z_]",
        ('s', false) => @"[\t\n\f\r ]",
        ('S', false) => @"[^\t\n\f\r ]",
        ('d', true) => "0-9",
        ('w', true) => "0-9A-Za-z_",
        ('s', true) => @"\t\n\f\r ",
        ('D' or 'W' or 'S', true) or ('Q' or 'E' or 'C' or 'Z' or 'G', _) =>
            throw new ArgumentException($"\\{pattern[i]} is not supported here in pattern {JsonText.Quote(pattern)}", nameof(pattern)),
        var (c, _) => $"\\{c}",
    };

    private static string PosixClass(string pattern, ref int i)
    {
        if (i + 1 >= pattern.Length || pattern[i + 1] != ':')
        {
            return @"\[";
        }

        var end = pattern.IndexOf(":]", i, StringComparison.Ordinal);
        var name = end < 0 ? "" : pattern[(i + 2)..end];
        i = end < 0 ? i : end + 1;
        return name switch
        {
            "alpha" => "A-Za-z",
            "digit" => "0-9",
            "alnum" => "0-9A-Za-z",
            "lower" => "a-z",
            "upper" => "A-Z",
            "space" => @"\t\n\v\f\r ",
            "xdigit" => "0-9A-Fa-f",
            "word" => "0-9A-Za-z_",
            _ => throw new ArgumentException($"[:{name}:] is not supported in pattern {JsonText.Quote(pattern)}", nameof(pattern)),
        };
    }

    private static bool IsNamedGroup(string pattern, int i) => string.CompareOrdinal(pattern, i, "(?P<", 0, 4) == 0;

    private static string NamedGroup(ref int i)
    {
        i += 3;
        return "(?<";
    }
}
