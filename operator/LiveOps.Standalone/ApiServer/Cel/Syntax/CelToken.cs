namespace LiveOps.Standalone.ApiServer.Cel.Syntax;

/// <param name="Kind">What it is.</param>
/// <param name="Text">Its source text, for symbols and names.</param>
/// <param name="Value">Its value, for literals.</param>
/// <param name="Position">Offset of its first character.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, object? Value, int Position)
{
    public bool Is(string symbol) => Kind == CelTokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);
}
