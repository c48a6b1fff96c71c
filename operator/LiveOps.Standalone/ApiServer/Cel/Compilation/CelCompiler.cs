using LiveOps.Standalone.ApiServer.Cel.Functions;
using LiveOps.Standalone.ApiServer.Cel.Syntax;

namespace LiveOps.Standalone.ApiServer.Cel.Compilation;

/// <summary>Checks a parsed expression and turns it into functions that compute it.</summary>
internal sealed class CelCompiler
{
    private readonly string _source;
    private readonly MacroCompiler _macros;
    private readonly Dictionary<string, (int Slot, CelType Type)> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public CelCompiler(string source, params (string Name, CelType Type)[] variables)
    {
        _source = source;
        _macros = new MacroCompiler(this);
        foreach (var (name, type) in variables)
        {
            _variables[name] = (SlotCount++, type);
        }
    }

    /// <summary>Places for variables that an evaluation needs.</summary>
    public int SlotCount { get; private set; }

    public bool Uses(string variable) => _used.Contains(variable);

    public CelException Error(string problem, CelNode at) => new(problem, _source, at.Position);

    public CompiledNode Compile(CelNode node) => node switch
    {
        LiteralNode literal => new CompiledNode(literal.Type, _ => literal.Value),
        IdentifierNode identifier => Variable(identifier),
        SelectNode select => Select(select),
        CallNode call => Call(call),
        ListNode list => List(list),
        MapNode map => Map(map),
        _ => throw Error("unsupported expression", node),
    };

    /// <summary>Compiles with one more variable, as the macros bind.</summary>
    public (int Slot, CompiledNode Body) Bind(string name, CelType type, CelNode body)
    {
        var hidden = _variables.TryGetValue(name, out var outer);
        var slot = SlotCount++;
        _variables[name] = (slot, type);
        var compiled = Compile(body);
        if (hidden)
        {
            _variables[name] = outer;
        }
        else
        {
            _variables.Remove(name);
        }

        return (slot, compiled);
    }

    private CompiledNode Variable(IdentifierNode identifier)
    {
        if (!_variables.TryGetValue(identifier.Name, out var variable))
        {
            throw Error($"undeclared reference to '{identifier.Name}' (in container '')", identifier);
        }

        _used.Add(identifier.Name);
        return new CompiledNode(variable.Type, scope => scope[variable.Slot]);
    }

    private CompiledNode Select(SelectNode select)
    {
        var operand = Compile(select.Operand);
        var type = FieldTypes.Of(operand.Type, select.Field) ?? throw Error(
            operand.Type.Kind == CelKind.Object ? $"undefined field '{select.Field}'" : $"type '{operand.Type}' does not support field selection", select);
        return new CompiledNode(type, scope =>
        {
            scope.Step();
            return operand.Evaluate(scope) switch
            {
                CelError error => error,
                CelMap map => map.Entries.TryGetValue(select.Field, out var value) ? value : new CelError($"no such key: {select.Field}"),
                _ => new CelError("no such overload"),
            };
        });
    }

    private CompiledNode Call(CallNode call)
    {
        if (_macros.Compile(call) is { } macro)
        {
            return macro;
        }

        var arguments = call.Arguments.Select(Compile).ToList();
        if (LogicCompiler.Compile(call, arguments, this) is { } logic)
        {
            return logic;
        }

        var overloads = CelFunctionTable.Standard.Find(call.Function, call.IsMember);
        if (overloads.Count == 0)
        {
            throw Error($"undeclared reference to '{call.Function}' (in container '')", call);
        }

        var types = arguments.ConvertAll(argument => argument.Type);
        var fitting = overloads.Where(overload => overload.MayTake(types)).ToList();
        if (fitting.Count == 0)
        {
            throw Error($"found no matching overload for '{call.Function}' applied to '{Signature(call, types)}'", call);
        }

        var results = fitting.ConvertAll(overload => overload.Result(types)).Distinct().ToList();
        return new CompiledNode(results.Count == 1 ? results[0] : CelType.Dyn, scope => Invoke(scope, fitting, arguments));
    }

    public static string Signature(CallNode call, IReadOnlyList<CelType> types) => call.IsMember
        ? $"{types[0]}.({string.Join(", ", types.Skip(1))})"
        : $"({string.Join(", ", types)})";

    private static object? Invoke(CelScope scope, List<CelOverload> overloads, List<CompiledNode> arguments)
    {
        var values = new object?[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(scope);
            if (values[i] is CelError error)
            {
                return error;
            }
        }

        // Work on text and lists grows with their length; the budget must see it.
        scope.Step(1 + values.Sum(value => value switch { string text => text.Length / 10, CelList list => list.Items.Count, _ => 0 }));
        var overload = overloads.Find(candidate => candidate.Takes(values));
        return overload is null ? new CelError("no such overload") : overload.Body(values);
    }

    private CompiledNode List(ListNode list)
    {
        var items = list.Items.Select(Compile).ToList();
        return new CompiledNode(CelType.List(Common(items)), scope =>
        {
            scope.Step(1 + items.Count);
            var values = items.ConvertAll(item => item.Evaluate(scope));
            return values.OfType<CelError>().FirstOrDefault() ?? (object)new CelList(values);
        });
    }

    private CompiledNode Map(MapNode map)
    {
        var entries = map.Entries.Select(entry => (Key: Compile(entry.Key), Value: Compile(entry.Value))).ToList();
        var type = CelType.Map(Common(entries.ConvertAll(entry => entry.Key)), Common(entries.ConvertAll(entry => entry.Value)));
        return new CompiledNode(type, scope =>
        {
            scope.Step(1 + entries.Count);
            var values = new Dictionary<object, object?>();
            foreach (var (key, value) in entries)
            {
                var (name, content) = (key.Evaluate(scope), value.Evaluate(scope));
                if ((name as CelError ?? content as CelError) is { } error)
                {
                    return error;
                }

                if (name is null or CelList or CelMap || !values.TryAdd(name, content))
                {
                    return new CelError("unsupported or repeated key in a map");
                }
            }

            return new CelMap(values);
        });
    }

    private static CelType Common(List<CompiledNode> items)
    {
        var types = items.ConvertAll(item => item.Type).Distinct().ToList();
        return types.Count == 1 ? types[0] : CelType.Dyn;
    }
}
