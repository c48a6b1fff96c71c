using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Cel.Compilation;
using LiveOps.Standalone.ApiServer.Cel.Syntax;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>A compiled CEL expression over <c>self</c> and <c>oldSelf</c>.</summary>
internal sealed class CelProgram
{
    /// <summary>Steps one evaluation may take; a step is a call, a selection or an item.</summary>
    public const int DefaultBudget = 1_000_000;

    private const int MaximumLength = 10_000;

    private readonly SchemaNode _self;
    private readonly CompiledNode _body;
    private readonly int _slots;

    private CelProgram(string source, SchemaNode self, CompiledNode body, CelCompiler compiler)
    {
        (Source, _self, _body, _slots) = (source, self, body, compiler.SlotCount);
        UsesOldSelf = compiler.Uses("oldSelf");
    }

    public string Source { get; }

    public bool UsesOldSelf { get; }

    /// <summary>Compiles an expression about a value of the given schema.</summary>
    /// <exception cref="CelException">The expression is wrong, is of another type, or is outside the part of CEL this server knows.</exception>
    public static CelProgram Compile(string expression, SchemaNode self, CelType result)
    {
        if (expression.Length > MaximumLength)
        {
            throw new CelException($"expression exceeds {MaximumLength} characters", expression[..80], 0);
        }

        var tree = CelParser.Parse(expression);
        var type = CelType.Of(self);
        var compiler = new CelCompiler(expression, ("self", type), ("oldSelf", type));
        var body = compiler.Compile(tree);
        return body.Type.Kind == result.Kind || body.Type.Kind == CelKind.Dyn
            ? new CelProgram(expression, self, body, compiler)
            : throw new CelException($"expression must evaluate to {result}, but evaluates to {body.Type}", expression, tree.Position);
    }

    /// <summary>Computes the expression; failures are a <see cref="CelError"/>.</summary>
    /// <exception cref="CelBudgetException">It takes more steps than <paramref name="budget"/>.</exception>
    public object? Evaluate(JsonNode? self, JsonNode? oldSelf = null, int budget = DefaultBudget)
    {
        var variables = new object?[_slots];
        variables[0] = CelValues.From(self, _self);
        variables[1] = oldSelf is null ? null : CelValues.From(oldSelf, _self);
        return _body.Evaluate(new CelScope(variables, budget));
    }
}
