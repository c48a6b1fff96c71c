using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>
/// Integers as Kubernetes reads them in YAML: by Go's rules for literals, so that <c>0440</c> is octal, as file modes are written.
/// (YAML 1.2 has it decimal, which would grant other rights.)
/// </summary>
internal static partial class YamlInteger
{
    public static bool TryParse(string text, out long value)
    {
        value = 0;
        if (Literal().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var negative = match.Groups["sign"].ValueSpan is "-";
        var digits = match.Groups["digits"].ValueSpan;
        var isRead = match.Groups["base"].ValueSpan switch
        {
            "0x" or "0X" => long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && value >= 0,
            "0b" or "0B" => long.TryParse(digits, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out value) && value >= 0,
            "0o" or "0O" or "0" => TryParseOctal(digits, out value),
            _ => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value),
        };
        value = negative ? -value : value;
        return isRead;
    }

    private static bool TryParseOctal(ReadOnlySpan<char> digits, out long value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (value > long.MaxValue >> 3)
            {
                return false;
            }

            value = (value << 3) + (digit - '0');
        }

        return true;
    }

    [GeneratedRegex(
        @"\A(?<sign>[-+]?)((?<base>0[xX])(?<digits>[0-9a-fA-F]+)|(?<base>0[bB])(?<digits>[01]+)|(?<base>0[oO]?)(?<digits>[0-7]+)|(?<digits>0|[1-9][0-9]*))\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();
}
