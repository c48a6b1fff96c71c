namespace LiveOps.Standalone.ApiServer.Cel.Functions;

/// <summary>One meaning of a function or operator.</summary>
/// <param name="Parameters">Kinds of its arguments, the receiver first; <see cref="CelKind.Dyn"/> takes any.</param>
/// <param name="Result">Its type, given those of the arguments.</param>
/// <param name="Body">What it does; it gets no <see cref="CelError"/> and may return one.</param>
internal sealed record CelOverload(IReadOnlyList<CelKind> Parameters, Func<IReadOnlyList<CelType>, CelType> Result, Func<object?[], object?> Body)
{
    public bool IsMember { get; init; }

    /// <summary>Whether arguments of these static types can be of this overload's.</summary>
    public bool MayTake(IReadOnlyList<CelType> arguments) => arguments.Count == Parameters.Count
        && arguments.Zip(Parameters).All(pair => pair.First.Kind == CelKind.Dyn || Takes(pair.Second, pair.First.Kind));

    public bool Takes(object?[] arguments) => arguments.Length == Parameters.Count
        && arguments.Zip(Parameters).All(pair => Takes(pair.Second, CelValues.KindOf(pair.First)));

    private static bool Takes(CelKind parameter, CelKind argument) => parameter == CelKind.Dyn || parameter == argument;
}
