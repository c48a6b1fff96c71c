namespace LiveOps.Standalone.ApiServer.Cel.Functions;

/// <summary>All functions and operators, by name. What is not in it is refused when an expression is compiled.</summary>
internal sealed class CelFunctionTable
{
    private readonly Dictionary<string, List<CelOverload>> _functions = new(StringComparer.Ordinal);

    private CelFunctionTable()
    {
        Arithmetic.Register(this);
        Comparison.Register(this);
        Containers.Register(this);
        Strings.Register(this);
        Conversions.Register(this);
        Times.Register(this);
    }

    public static CelFunctionTable Standard { get; } = new();

    public IReadOnlyList<CelOverload> Find(string name, bool isMember) =>
        _functions.TryGetValue(name, out var overloads) ? overloads.FindAll(overload => overload.IsMember == isMember) : [];

    public void Add(string name, CelKind[] parameters, CelType result, Func<object?[], object?> body) =>
        Add(name, parameters, _ => result, body);

    public void Add(string name, CelKind[] parameters, Func<IReadOnlyList<CelType>, CelType> result, Func<object?[], object?> body) =>
        Overloads(name).Add(new CelOverload(parameters, result, body));

    /// <summary>Adds a method; its receiver is the first parameter.</summary>
    public void AddMember(string name, CelKind[] parameters, CelType result, Func<object?[], object?> body) =>
        Overloads(name).Add(new CelOverload(parameters, _ => result, body) { IsMember = true });

    private List<CelOverload> Overloads(string name)
    {
        if (!_functions.TryGetValue(name, out var overloads))
        {
            _functions[name] = overloads = [];
        }

        return overloads;
    }
}
