namespace LiveOps.Standalone.ApiServer.Cel.Syntax;

internal sealed record LiteralNode(int Position, object? Value, CelType Type) : CelNode(Position);

internal sealed record IdentifierNode(int Position, string Name) : CelNode(Position);

internal sealed record SelectNode(int Position, CelNode Operand, string Field) : CelNode(Position);

/// <summary>A function, a method (whose receiver is the first argument) or an operator (named as cel-spec names it).</summary>
internal sealed record CallNode(int Position, string Function, bool IsMember, IReadOnlyList<CelNode> Arguments) : CelNode(Position);

internal sealed record ListNode(int Position, IReadOnlyList<CelNode> Items) : CelNode(Position);

internal sealed record MapNode(int Position, IReadOnlyList<(CelNode Key, CelNode Value)> Entries) : CelNode(Position);
