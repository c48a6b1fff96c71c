namespace LiveOps.Standalone.ApiServer.Cel.Syntax;

/// <summary>Recursive-descent parser of CEL expressions (cel-spec, "Syntax").</summary>
internal sealed class CelParser
{
    /// <summary>As in cel-go; deeper nesting would threaten the stack.</summary>
    private const int MaximumDepth = 100;

    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!=", "<", "<=", ">", ">=", "in"], ["+", "-"], ["*", "/", "%"]];

    private readonly string _source;
    private readonly CelLexer _lexer;
    private readonly CelPrimaryParser _primary;
    private int _depth;

    private CelParser(string source)
    {
        _source = source;
        _lexer = new CelLexer(source);
        _primary = new CelPrimaryParser(this);
        Token = _lexer.Next();
    }

    public CelToken Token { get; private set; }

    /// <exception cref="CelException">The text is not a CEL expression.</exception>
    public static CelNode Parse(string source)
    {
        var parser = new CelParser(source);
        var expression = parser.Expression();
        return parser.Token.Kind == CelTokenKind.End ? expression : throw parser.Unexpected();
    }

    public CelNode Expression()
    {
        if (++_depth > MaximumDepth)
        {
            throw Error("expression recursion limit exceeded", Token.Position);
        }

        var condition = Binary(0);
        if (Token.Is("?"))
        {
            var position = Advance().Position;
            var yes = Binary(0);
            Expect(":");
            condition = new CallNode(position, "_?_:_", IsMember: false, [condition, yes, Expression()]);
        }

        _depth--;
        return condition;
    }

    public CelToken Advance()
    {
        var token = Token;
        Token = _lexer.Next();
        return token;
    }

    public bool Accept(string symbol)
    {
        var accepted = Token.Is(symbol);
        if (accepted)
        {
            Advance();
        }

        return accepted;
    }

    public CelToken Expect(string symbol) => Token.Is(symbol) ? Advance() : throw Unexpected();

    public CelException Unexpected() => Error(
        Token.Kind == CelTokenKind.End ? "Syntax error: unexpected end of the expression" : $"Syntax error: unexpected '{Token.Text}'", Token.Position);

    public CelException Error(string problem, int position) => new(problem, _source, position);

    private CelNode Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        while (OperatorAt(level) is { } operation)
        {
            // A long chain makes a tree as deep as the chain is long.
            if (++_depth > MaximumDepth)
            {
                throw Error("expression recursion limit exceeded", Token.Position);
            }

            var position = Advance().Position;
            left = new CallNode(position, operation, IsMember: false, [left, Binary(level + 1)]);
        }

        return left;
    }

    private string? OperatorAt(int level)
    {
        var isOperator = Token.Kind == CelTokenKind.Symbol || (Token.Kind == CelTokenKind.Identifier && Token.Text is "in");
        return isOperator && Levels[level].Contains(Token.Text, StringComparer.Ordinal) ? $"_{Token.Text}_" : null;
    }

    private CelNode Unary()
    {
        if (!Token.Is("!") && !Token.Is("-"))
        {
            return _primary.Member();
        }

        var sign = Advance();
        if (sign.Is("-") && Token.Kind == CelTokenKind.Int && Token.Value is 9223372036854775808ul)
        {
            Advance();
            return new LiteralNode(sign.Position, long.MinValue, CelType.Int);
        }

        if (++_depth > MaximumDepth)
        {
            throw Error("expression recursion limit exceeded", sign.Position);
        }

        var operand = Unary();
        _depth--;
        return new CallNode(sign.Position, $"{sign.Text}_", IsMember: false, [operand]);
    }
}
