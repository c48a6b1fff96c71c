using System.Globalization;

namespace LiveOps.Standalone.ApiServer.Cel.Syntax;

/// <summary>Cuts an expression into tokens (cel-spec, "Syntax").</summary>
internal sealed class CelLexer(string source)
{
    private static readonly string[] Symbols =
        ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    private int _position;

    public CelToken Next()
    {
        SkipBlanks();
        var start = _position;
        if (start >= source.Length)
        {
            return new CelToken(CelTokenKind.End, "", null, start);
        }

        var c = source[start];
        if (CelStringLiteral.Begins(source, start))
        {
            var (value, end) = CelStringLiteral.Read(source, start);
            _position = end;
            return new CelToken(value is byte[]? CelTokenKind.Bytes : CelTokenKind.String, source[start..end], value, start);
        }

        if (char.IsAsciiLetter(c) || c == '_')
        {
            _position = EndOf(start, char.IsAsciiLetterOrDigit, '_');
            return new CelToken(CelTokenKind.Identifier, source[start.._position], null, start);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && start + 1 < source.Length && char.IsAsciiDigit(source[start + 1])))
        {
            return Number(start);
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(source, start, symbol, 0, symbol.Length) == 0)
            {
                _position += symbol.Length;
                return new CelToken(CelTokenKind.Symbol, symbol, null, start);
            }
        }

        throw new CelException($"Syntax error: token recognition error at: '{c}'", source, start);
    }

    private void SkipBlanks()
    {
        while (_position < source.Length)
        {
            if (source[_position] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _position++;
            }
            else if (string.CompareOrdinal(source, _position, "//", 0, 2) == 0)
            {
                var end = source.IndexOf('\n', _position);
                _position = end < 0 ? source.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private int EndOf(int from, Func<char, bool> part, char also)
    {
        while (from < source.Length && (part(source[from]) || source[from] == also))
        {
            from++;
        }

        return from;
    }

    private CelToken Number(int start)
    {
        var hex = string.CompareOrdinal(source, start, "0x", 0, 2) == 0;
        var end = EndOf(hex ? start + 2 : start, hex ? char.IsAsciiHexDigit : char.IsAsciiDigit, '\0');
        var isDouble = !hex && (Fraction(ref end) | Exponent(ref end));
        var text = source[start..end];
        var isUnsigned = !isDouble && end < source.Length && source[end] is 'u' or 'U';
        _position = isUnsigned ? end + 1 : end;
        if (isDouble)
        {
            return new CelToken(CelTokenKind.Double, text, double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), start);
        }

        var digits = hex ? text[2..] : text;
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var number))
        {
            throw new CelException("invalid number literal", source, start);
        }

        // The sign is not part of the token; the least int is its absolute value negated, so it needs the unsigned range here.
        return new CelToken(isUnsigned ? CelTokenKind.Uint : CelTokenKind.Int, text, number, start);
    }

    private bool Fraction(ref int end)
    {
        if (end + 1 >= source.Length || source[end] != '.' || !char.IsAsciiDigit(source[end + 1]))
        {
            return false;
        }

        end = EndOf(end + 1, char.IsAsciiDigit, '\0');
        return true;
    }

    private bool Exponent(ref int end)
    {
        if (end >= source.Length || source[end] is not ('e' or 'E'))
        {
            return false;
        }

        var digits = end + 1 < source.Length && source[end + 1] is '+' or '-' ? end + 2 : end + 1;
        if (digits >= source.Length || !char.IsAsciiDigit(source[digits]))
        {
            return false;
        }

        end = EndOf(digits, char.IsAsciiDigit, '\0');
        return true;
    }
}
