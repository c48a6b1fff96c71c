namespace LiveOps.Standalone.ApiServer.Selectors;

/// <summary>One term of a label selector.</summary>
/// <param name="Values">Null asks only whether the label is there.</param>
/// <param name="Negated">The term holds where it otherwise would not; an absent label is in no set.</param>
internal sealed record LabelRequirement(string Key, IReadOnlySet<string>? Values, bool Negated)
{
    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        var found = labels.TryGetValue(Key, out var value) && (Values is null || Values.Contains(value));
        return found != Negated;
    }
}
