using LiveOps.Standalone.ApiServer.Cel.Syntax;

namespace LiveOps.Standalone.ApiServer.Cel.Compilation;

/// <summary>The macros: <c>has</c>, and those that run an expression over the items of a list or the keys of a map.</summary>
internal sealed class MacroCompiler(CelCompiler compiler)
{
    /// <summary>Null for calls that are not macros.</summary>
    public CompiledNode? Compile(CallNode call) => (call.Function, call.IsMember, call.Arguments.Count) switch
    {
        ("has", false, 1) => Has(call),
        ("all" or "exists" or "exists_one" or "filter", true, 3) => Quantifier(call),
        ("map", true, 3 or 4) => Map(call),
        _ => null,
    };

    private CompiledNode Has(CallNode call)
    {
        if (call.Arguments[0] is not SelectNode select)
        {
            throw compiler.Error("invalid argument to has() macro", call.Arguments[0]);
        }

        // Compiled for its check alone: a field that is not declared can never be there.
        compiler.Compile(select);
        var operand = compiler.Compile(select.Operand);
        return new CompiledNode(CelType.Bool, scope =>
        {
            scope.Step();
            return operand.Evaluate(scope) switch
            {
                CelError error => error,
                CelMap map => map.Entries.ContainsKey(select.Field),
                _ => new CelError("no such overload"),
            };
        });
    }

    private CompiledNode Quantifier(CallNode call)
    {
        var range = compiler.Compile(call.Arguments[0]);
        var (slot, body) = compiler.Bind(VariableOf(call), ItemType(range, call), call.Arguments[2]);
        if (body.Type.Kind is not (CelKind.Bool or CelKind.Dyn))
        {
            throw compiler.Error($"expected type 'bool' but found '{body.Type}'", call.Arguments[2]);
        }

        var type = call.Function is "filter" ? CelType.List(ItemType(range, call)) : CelType.Bool;
        return new CompiledNode(type, scope =>
        {
            if (Items(range.Evaluate(scope), out var error) is not { } items)
            {
                return error;
            }

            return call.Function switch
            {
                "all" => Fold(scope, items, slot, body, decisive: false),
                "exists" => Fold(scope, items, slot, body, decisive: true),
                _ => Pick(scope, items, slot, body, all: call.Function is "filter"),
            };
        });
    }

    private CompiledNode Map(CallNode call)
    {
        var range = compiler.Compile(call.Arguments[0]);
        var (name, type) = (VariableOf(call), ItemType(range, call));
        var filter = call.Arguments.Count == 4 ? compiler.Bind(name, type, call.Arguments[2]) : default;
        var (slot, body) = compiler.Bind(name, type, call.Arguments[^1]);
        return new CompiledNode(CelType.List(body.Type), scope =>
        {
            var items = Items(range.Evaluate(scope), out var error);
            if (items is not null && filter.Body is not null)
            {
                var picked = Pick(scope, items, filter.Slot, filter.Body, all: true);
                (items, error) = ((picked as CelList)?.Items, picked as CelError);
            }

            return items is null ? error : Project(scope, items, slot, body);
        });
    }

    private string VariableOf(CallNode call) => call.Arguments[1] is IdentifierNode identifier
        ? identifier.Name : throw compiler.Error("argument must be a simple name", call.Arguments[1]);

    private CelType ItemType(CompiledNode range, CallNode call) => range.Type.Kind switch
    {
        CelKind.List => range.Type.Element!,
        CelKind.Map => range.Type.Key!,
        CelKind.Dyn => CelType.Dyn,
        _ => throw compiler.Error($"expression of type '{range.Type}' cannot be range of a comprehension (must be list, map, or dynamic)", call.Arguments[0]),
    };

    private static IReadOnlyList<object?>? Items(object? range, out CelError? error)
    {
        error = range as CelError ?? (range is CelList or CelMap ? null : new CelError("no such overload"));
        return range switch { CelList list => list.Items, CelMap map => [.. map.Entries.Keys], _ => null };
    }

    /// <summary>Conjunction or disjunction over the items, with the error rules of the operators.</summary>
    private static object? Fold(CelScope scope, IReadOnlyList<object?> items, int slot, CompiledNode body, bool decisive)
    {
        CelError? failed = null;
        foreach (var item in items)
        {
            var holds = Test(scope, item, slot, body);
            if (holds is bool result && result == decisive)
            {
                return decisive;
            }

            failed ??= holds as CelError;
        }

        return failed ?? (object)!decisive;
    }

    /// <summary>The items for which the body holds, or whether there is exactly one.</summary>
    private static object? Pick(CelScope scope, IReadOnlyList<object?> items, int slot, CompiledNode body, bool all)
    {
        var picked = new List<object?>();
        foreach (var item in items)
        {
            switch (Test(scope, item, slot, body))
            {
                case CelError error:
                    return error;
                case true:
                    picked.Add(item);
                    break;
            }
        }

        return all ? new CelList(picked) : picked.Count == 1;
    }

    private static object? Project(CelScope scope, IReadOnlyList<object?> items, int slot, CompiledNode body)
    {
        var results = new List<object?>(items.Count);
        foreach (var item in items)
        {
            scope.Step();
            scope[slot] = item;
            var result = body.Evaluate(scope);
            if (result is CelError)
            {
                return result;
            }

            results.Add(result);
        }

        return new CelList(results);
    }

    private static object? Test(CelScope scope, object? item, int slot, CompiledNode body)
    {
        scope.Step();
        scope[slot] = item;
        return body.Evaluate(scope) switch { CelError error => error, bool result => result, _ => new CelError("no such overload") };
    }
}
