using System.Globalization;
using System.Text;

namespace LiveOps.Standalone.ApiServer.Cel.Syntax;

/// <summary>String and bytes literals: single, double or triple quotes, raw with <c>r</c>, bytes with <c>b</c>.</summary>
internal static class CelStringLiteral
{
    private const string Simple = "abfnrtv\\?\"'`";
    private const string Meaning = "\a\b\f\n\r\t\v\\?\"'`";

    public static bool Begins(string source, int at)
    {
        while (at < source.Length && source[at] is 'r' or 'R' or 'b' or 'B' && at + 1 < source.Length && source[at + 1] is 'r' or 'R' or 'b' or 'B' or '"' or '\'')
        {
            at++;
        }

        return at < source.Length && source[at] is '"' or '\'';
    }

    public static (object Value, int End) Read(string source, int start)
    {
        var at = start;
        bool raw = false, bytes = false;
        for (; source[at] is not ('"' or '\''); at++)
        {
            raw |= source[at] is 'r' or 'R';
            bytes |= source[at] is 'b' or 'B';
        }

        var triple = new string(source[at], 3);
        var quote = string.CompareOrdinal(source, at, triple, 0, 3) == 0 ? triple : triple[..1];
        at += quote.Length;
        var text = new StringBuilder();
        while (true)
        {
            if (at >= source.Length || (quote.Length == 1 && source[at] is '\n' or '\r'))
            {
                throw new CelException("Syntax error: unterminated string literal", source, start);
            }

            if (string.CompareOrdinal(source, at, quote, 0, quote.Length) == 0)
            {
                var value = text.ToString();
                return (bytes ? Encoding.UTF8.GetBytes(value) : value, at + quote.Length);
            }

            if (source[at] == '\\' && !raw)
            {
                Escape(source, ref at, text, bytes);
            }
            else
            {
                text.Append(source[at++]);
            }
        }
    }

    private static void Escape(string source, ref int at, StringBuilder text, bool bytes)
    {
        var start = at++;
        var c = at < source.Length ? source[at++] : '\0';
        var simple = Simple.IndexOf(c, StringComparison.Ordinal);
        if (simple >= 0 && c != '\0')
        {
            text.Append(Meaning[simple]);
            return;
        }

        var (digits, radix) = c switch { 'x' or 'X' => (2, 16), 'u' => (4, 16), 'U' => (8, 16), >= '0' and <= '3' => (3, 8), _ => (0, 0) };
        at -= radix == 8 ? 1 : 0;
        var code = 0u;
        for (var i = 0; i < digits; i++, at++)
        {
            var digit = at < source.Length && char.IsAsciiHexDigit(source[at])
                ? uint.Parse(source.AsSpan(at, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : uint.MaxValue;
            code = digit < radix ? (code * (uint)radix) + digit : throw new CelException("Syntax error: invalid escape", source, start);
        }

        if (digits == 0 || !Rune.IsValid(code) || (bytes && code > 0x7f))
        {
            throw new CelException("Syntax error: invalid escape", source, start);
        }

        text.Append(new Rune(code).ToString());
    }
}
