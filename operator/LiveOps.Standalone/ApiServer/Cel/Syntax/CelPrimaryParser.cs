namespace LiveOps.Standalone.ApiServer.Cel.Syntax;

/// <summary>Parses literals, names, calls, selections and indexing.</summary>
internal sealed class CelPrimaryParser(CelParser parser)
{
    private static readonly string[] Reserved =
    [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return",
        "var", "void", "while", "in",
    ];

    public CelNode Member()
    {
        var operand = Primary();
        for (var depth = 0; ; depth++)
        {
            if (depth > 100)
            {
                throw parser.Error("expression recursion limit exceeded", parser.Token.Position);
            }

            if (parser.Token.Is("["))
            {
                var position = parser.Advance().Position;
                var index = parser.Expression();
                parser.Expect("]");
                operand = new CallNode(position, "_[_]", IsMember: false, [operand, index]);
            }
            else if (parser.Token.Is("."))
            {
                var position = parser.Advance().Position;
                var name = Name();
                operand = parser.Accept("(")
                    ? new CallNode(position, name, IsMember: true, [operand, .. Arguments(")")])
                    : new SelectNode(position, operand, name);
            }
            else
            {
                return operand;
            }
        }
    }

    private CelNode Primary()
    {
        var token = parser.Token;
        switch (token.Kind)
        {
            case CelTokenKind.Identifier:
                return Identifier();
            case CelTokenKind.Int when (ulong)token.Value! > long.MaxValue:
                throw parser.Error("invalid int literal", token.Position);
            case CelTokenKind.Int:
                return Literal((long)(ulong)token.Value!, CelType.Int);
            case CelTokenKind.Uint:
                return Literal(token.Value, CelType.Uint);
            case CelTokenKind.Double:
                return Literal(token.Value, CelType.Double);
            case CelTokenKind.String:
                return Literal(token.Value, CelType.String);
            case CelTokenKind.Bytes:
                return Literal(token.Value, CelType.Bytes);
        }

        if (parser.Accept("("))
        {
            var inner = parser.Expression();
            parser.Expect(")");
            return inner;
        }

        if (parser.Accept("["))
        {
            return new ListNode(token.Position, Arguments("]"));
        }

        return parser.Accept("{") ? Map(token.Position) : throw parser.Unexpected();
    }

    private LiteralNode Literal(object? value, CelType type) => new(parser.Advance().Position, value, type);

    private CelNode Identifier()
    {
        switch (parser.Token.Text)
        {
            case "true" or "false":
                return Literal(parser.Token.Text is "true", CelType.Bool);
            case "null":
                return Literal(null, CelType.Null);
        }

        if (Reserved.Contains(parser.Token.Text, StringComparer.Ordinal))
        {
            throw parser.Unexpected();
        }

        var name = parser.Advance();
        return parser.Accept("(")
            ? new CallNode(name.Position, name.Text, IsMember: false, Arguments(")"))
            : new IdentifierNode(name.Position, name.Text);
    }

    private string Name() => parser.Token.Kind == CelTokenKind.Identifier ? parser.Advance().Text : throw parser.Unexpected();

    private List<CelNode> Arguments(string close)
    {
        var arguments = new List<CelNode>();
        while (!parser.Token.Is(close))
        {
            arguments.Add(parser.Expression());
            if (!parser.Accept(","))
            {
                break;
            }
        }

        parser.Expect(close);
        return arguments;
    }

    private MapNode Map(int position)
    {
        var entries = new List<(CelNode, CelNode)>();
        while (!parser.Token.Is("}"))
        {
            var key = parser.Expression();
            parser.Expect(":");
            entries.Add((key, parser.Expression()));
            if (!parser.Accept(","))
            {
                break;
            }
        }

        parser.Expect("}");
        return new MapNode(position, entries);
    }
}
