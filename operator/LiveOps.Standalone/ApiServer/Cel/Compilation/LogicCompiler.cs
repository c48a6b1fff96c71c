using LiveOps.Standalone.ApiServer.Cel.Syntax;

namespace LiveOps.Standalone.ApiServer.Cel.Compilation;

/// <summary>The operators that do not need all their operands, and equality, which takes operands of any two compatible types.</summary>
internal static class LogicCompiler
{
    /// <summary>Null for all other functions.</summary>
    public static CompiledNode? Compile(CallNode call, List<CompiledNode> operands, CelCompiler compiler)
    {
        switch (call.Function)
        {
            case "_&&_" or "_||_":
                Need(call, operands, compiler, operands.TrueForAll(IsBool));
                return new CompiledNode(CelType.Bool, scope => Absorb(scope, operands, decisive: call.Function is "_||_"));
            case "_?_:_":
                Need(call, operands, compiler, IsBool(operands[0]) && CelType.Compatible(operands[1].Type, operands[2].Type));
                return new CompiledNode(
                    operands[1].Type == operands[2].Type ? operands[1].Type : CelType.Dyn, scope => Choose(scope, operands));
            case "_==_" or "_!=_":
                Need(call, operands, compiler, CelType.Compatible(operands[0].Type, operands[1].Type));
                return new CompiledNode(CelType.Bool, scope => Equality(scope, operands, negate: call.Function is "_!=_"));
            default:
                return null;
        }
    }

    private static bool IsBool(CompiledNode node) => node.Type.Kind is CelKind.Bool or CelKind.Dyn;

    private static void Need(CallNode call, List<CompiledNode> operands, CelCompiler compiler, bool condition)
    {
        if (!condition)
        {
            var signature = CelCompiler.Signature(call, operands.ConvertAll(operand => operand.Type));
            throw compiler.Error($"found no matching overload for '{call.Function}' applied to '{signature}'", call);
        }
    }

    /// <summary>A side that decides the result makes an error on the other side irrelevant, whichever comes first (cel-spec, "Logical operators").</summary>
    private static object? Absorb(CelScope scope, List<CompiledNode> operands, bool decisive)
    {
        scope.Step();
        var left = operands[0].Evaluate(scope);
        if (left is bool first && first == decisive)
        {
            return decisive;
        }

        var right = operands[1].Evaluate(scope);
        if (right is bool second && (second == decisive || left is bool))
        {
            return second;
        }

        return left as CelError ?? right as CelError ?? new CelError("no such overload");
    }

    private static object? Choose(CelScope scope, List<CompiledNode> operands)
    {
        scope.Step();
        return operands[0].Evaluate(scope) switch
        {
            CelError error => error,
            bool condition => operands[condition ? 1 : 2].Evaluate(scope),
            _ => new CelError("no such overload"),
        };
    }

    private static object? Equality(CelScope scope, List<CompiledNode> operands, bool negate)
    {
        var (left, right) = (operands[0].Evaluate(scope), operands[1].Evaluate(scope));
        scope.Step(1 + Weight(left));
        return left as CelError ?? right as CelError ?? (object)(CelEquality.Equal(left, right) != negate);
    }

    private static int Weight(object? value) => value switch
    {
        string text => text.Length / 10,
        CelList list => list.Unordered ? (int)Math.Min((long)list.Items.Count * list.Items.Count, int.MaxValue / 2) : list.Items.Count,
        CelMap map => map.Entries.Count,
        _ => 0,
    };
}
